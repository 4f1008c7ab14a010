import { TreeSelect } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { may, useSession } from '#desk/lib/session/session.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import type { Action } from '#shared/domain/access/action.ts';
import { listColumnsEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';
import type { columnAnswerSchema } from '#shared/schemas/http/sites/column-schemas.ts';

export type ColumnAnswer = z.output<typeof columnAnswerSchema>;

const words = { column: ['栏目', 'Column'], choose: ['选择栏目', 'Choose a column'] } as const;

/** The columns of a site, by name for whoever has an id; read once and kept. */
export const useColumns = (siteId: string) => {
  const inMyLanguage = useBilingual();
  const { data, isPending } = useAnswer(listColumnsEndpoint, { params: { siteId } }, { when: siteId !== '' });
  const columns = data?.items ?? [];
  const byId = new Map(columns.map((column) => [column.columnId, column]));
  const pathOf = (columnId: string): readonly ColumnAnswer[] => {
    const column = byId.get(columnId);
    if (!column) return [];
    return [...(column.parentId ? pathOf(column.parentId) : []), column];
  };
  return {
    isPending,
    columns,
    find: (columnId: string): ColumnAnswer | undefined => byId.get(columnId),
    pathOf,
    /** `政务公开 / 通知公告`; the id where the column is not known. */
    nameOf: (columnId: string): string =>
      pathOf(columnId)
        .map(({ name }) => inMyLanguage(name))
        .join(' / ') || columnId,
  };
};

/** A column as people call it, with those above it. */
export const ColumnName = ({ siteId, columnId }: { readonly siteId: string; readonly columnId: string }): ReactNode =>
  useColumns(siteId).nameOf(columnId);

/** Chooses a column of a site from its tree; with `action`, only those where the person may do it can be chosen. */
export const ColumnSelect = ({
  siteId,
  value,
  onChange,
  action,
  clearable = false,
  id,
  disabled = false,
}: {
  readonly siteId: string;
  readonly value?: string | undefined;
  readonly onChange: (columnId: string | undefined) => void;
  readonly action?: Action | undefined;
  readonly clearable?: boolean;
  readonly id?: string;
  readonly disabled?: boolean;
}): ReactNode => {
  const say = useWords(words);
  const inMyLanguage = useBilingual();
  const session = useSession();
  const { columns, pathOf, isPending } = useColumns(siteId);
  const mayAt = (columnId: string): boolean =>
    !action ||
    session.grants.some(
      (grant) =>
        grant.actions.includes(action) &&
        (grant.siteId === '*' || grant.siteId === siteId) &&
        (grant.columnId === null || pathOf(columnId).some((step) => step.columnId === grant.columnId)),
    );
  const active = columns.filter(({ status }) => status === 'active').toSorted((a, b) => a.order - b.order);
  const below = (parentId: string | undefined): object[] =>
    active
      .filter((column) => column.parentId === parentId)
      .map((column) => ({
        value: column.columnId,
        title: inMyLanguage(column.name),
        disabled: !mayAt(column.columnId),
        children: below(column.columnId),
      }));
  return (
    <TreeSelect
      aria-label={say('column')}
      style={{ minWidth: 200, width: '100%' }}
      popupMatchSelectWidth={false}
      loading={isPending}
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeDefaultExpandAll
      allowClear={clearable}
      disabled={disabled || (action !== undefined && !may(session, action, siteId))}
      placeholder={say('choose')}
      treeData={below(undefined) as never}
      onChange={(columnId: string | undefined) => onChange(columnId)}
      {...(value ? { value } : {})}
      {...(id ? { id } : {})}
    />
  );
};
