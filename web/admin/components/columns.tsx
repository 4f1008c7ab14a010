import { TreeSelect } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { listColumnsEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';
import type { columnAnswerSchema } from '#shared/schemas/http/sites/column-schemas.ts';

export type ColumnAnswer = z.output<typeof columnAnswerSchema>;

const words = { column: ['栏目', 'Column'], everyColumn: ['全部栏目', 'All columns'] } as const;

/** The columns of a site, parents before children, and their names. */
export const useColumns = (siteId: string | undefined) => {
  const inMyLanguage = useBilingual();
  const asks = siteId !== undefined && siteId !== '' && siteId !== '*';
  const { data, isPending, error } = useAnswer(
    listColumnsEndpoint,
    { params: { siteId: siteId ?? '' } },
    { when: asks },
  );
  const columns = (asks ? data?.items : undefined) ?? [];
  return {
    columns,
    isPending: asks && isPending,
    error,
    nameOf: (columnId: string): string => {
      const column = columns.find((one) => one.columnId === columnId);
      return column ? inMyLanguage(column.name) : columnId;
    },
  };
};

/** A column as people call it. */
export const ColumnName = ({ siteId, columnId }: { readonly siteId: string; readonly columnId: string }): ReactNode =>
  useColumns(siteId).nameOf(columnId);

type Node = { value: string; title: string; disabled: boolean; children: Node[] };

/** Active columns as a tree, in the order they are shown. */
const treeOf = (
  columns: readonly ColumnAnswer[],
  nameOf: (columnId: string) => string,
  offers: (column: ColumnAnswer) => boolean,
  parentId?: string,
): Node[] =>
  columns
    .filter((column) => column.parentId === parentId && column.status === 'active')
    .sort((a, b) => a.order - b.order)
    .map((column) => ({
      value: column.columnId,
      title: nameOf(column.columnId),
      disabled: !offers(column),
      children: treeOf(columns, nameOf, offers, column.columnId),
    }));

/** Chooses one column of a site out of its tree. */
export const ColumnSelect = ({
  siteId,
  value,
  onChange,
  offers = () => true,
  every = false,
  ...rest
}: {
  readonly siteId: string | undefined;
  readonly value?: string | undefined;
  readonly onChange?: (columnId: string | undefined) => void;
  /** Which columns may be chosen; the others are shown, greyed. */
  readonly offers?: (column: ColumnAnswer) => boolean;
  /** Says "all columns" while none is chosen. */
  readonly every?: boolean;
  readonly id?: string;
}): ReactNode => {
  const say = useWords(words);
  const { columns, isPending, nameOf } = useColumns(siteId);
  return (
    <TreeSelect<string>
      aria-label={say('column')}
      showSearch={{ treeNodeFilterProp: 'title' }}
      allowClear
      treeDefaultExpandAll
      popupMatchSelectWidth={false}
      style={{ minWidth: 200 }}
      loading={isPending}
      placeholder={every ? say('everyColumn') : say('column')}
      treeData={treeOf(columns, nameOf, offers)}
      {...(value ? { value } : {})}
      {...(onChange ? { onChange: (next: string | undefined) => onChange(next ?? undefined) } : {})}
      {...rest}
    />
  );
};
