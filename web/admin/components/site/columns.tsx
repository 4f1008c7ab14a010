import { TreeSelect } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useSession } from '#desk/lib/session/session.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import type { Action } from '#shared/domain/access/action.ts';
import { listColumnsEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';
import type { columnAnswerSchema } from '#shared/schemas/http/sites/column-schemas.ts';
import { columnNamesEndpoint } from '#shared/schemas/http/sites/name-endpoints.ts';

export type ColumnAnswer = z.output<typeof columnAnswerSchema>;

const words = {
  column: ['栏目', 'Column'],
  choose: ['选择栏目', 'Choose a column'],
  everyColumn: ['全部栏目', 'All columns'],
} as const;

/** The columns of a site, by name for whoever has an id; of a site out of reach the names alone. Read once and kept. */
export const useColumns = (siteId: string | undefined) => {
  const inMyLanguage = useBilingual();
  const { grants } = useSession();
  const asks = siteId !== undefined && siteId !== '' && siteId !== '*';
  const reached = asks && grants.some((grant) => grant.siteId === '*' || grant.siteId === siteId);
  const params = { siteId: siteId ?? '' };
  const answer = useAnswer(listColumnsEndpoint, { params }, { when: reached });
  const names = useAnswer(columnNamesEndpoint, { params }, { when: asks && !reached });
  const columns = (reached ? answer.data?.items : undefined) ?? [];
  const byId = new Map(columns.map((column) => [column.columnId, column]));
  const named = new Map((asks && !reached ? (names.data?.items ?? []) : columns).map((one) => [one.columnId, one]));
  const pathIn = <One extends { readonly parentId?: string | undefined }>(
    tree: ReadonlyMap<string, One>,
    columnId: string,
  ): readonly One[] => {
    const one = tree.get(columnId);
    if (!one) return [];
    return [...(one.parentId ? pathIn(tree, one.parentId) : []), one];
  };
  return {
    isPending: asks && (reached ? answer : names).isPending,
    error: (reached ? answer : names).error,
    columns,
    find: (columnId: string): ColumnAnswer | undefined => byId.get(columnId),
    pathOf: (columnId: string): readonly ColumnAnswer[] => pathIn(byId, columnId),
    /** `政务公开 / 通知公告`; the id where the column is not known. */
    nameOf: (columnId: string): string =>
      pathIn<{ readonly parentId?: string | undefined; readonly name: { readonly zh: string; readonly en: string } }>(
        named,
        columnId,
      )
        .map(({ name }) => inMyLanguage(name))
        .join(' / ') || columnId,
  };
};

/** A column as people call it, with those above it. */
export const ColumnName = ({ siteId, columnId }: { readonly siteId: string; readonly columnId: string }): ReactNode =>
  useColumns(siteId).nameOf(columnId);

type Node = { value: string; title: string; disabled: boolean; children: Node[] };

/** Chooses a column of a site from its tree; with `action`, only those where the person may do it can be chosen. */
export const ColumnSelect = ({
  siteId,
  value,
  onChange,
  action,
  offers = () => true,
  clearable = false,
  every = false,
  disabled = false,
  id,
}: {
  readonly siteId: string | undefined;
  readonly value?: string | undefined;
  readonly onChange?: (columnId: string | undefined) => void;
  readonly action?: Action | undefined;
  /** Which columns may be chosen; the others are shown, greyed. */
  readonly offers?: (column: ColumnAnswer) => boolean;
  readonly clearable?: boolean;
  /** May be left empty, which means all columns. */
  readonly every?: boolean;
  readonly disabled?: boolean;
  readonly id?: string;
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
  const below = (parentId: string | undefined): Node[] =>
    active
      .filter((column) => column.parentId === parentId)
      .map((column) => ({
        value: column.columnId,
        title: inMyLanguage(column.name),
        disabled: !offers(column) || !mayAt(column.columnId),
        children: below(column.columnId),
      }));
  return (
    <TreeSelect<string>
      aria-label={say('column')}
      style={{ minWidth: 200, width: '100%' }}
      popupMatchSelectWidth={false}
      loading={isPending}
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeDefaultExpandAll
      allowClear={clearable || every}
      placeholder={say(every ? 'everyColumn' : 'choose')}
      treeData={below(undefined)}
      // A form that is switched off says so itself: `false` here would switch this one on again.
      {...(disabled ? { disabled } : {})}
      {...(value ? { value } : {})}
      {...(onChange ? { onChange: (next: string | undefined) => onChange(next ?? undefined) } : {})}
      {...(id ? { id } : {})}
    />
  );
};
