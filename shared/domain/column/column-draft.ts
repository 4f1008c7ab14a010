import type { Column } from '#shared/domain/column/column.ts';

/** What a person enters of a column; the rest has its usual value. */
export type ColumnDraft = Partial<Omit<Column, 'siteId' | 'version' | 'status' | 'mergedInto' | 'mounts'>> &
  Pick<Column, 'columnId' | 'name' | 'type'>;

/** A new column of a site from what was entered: path below its parent's, order as given, shown, in Chinese unless said. */
export const newColumn = (
  site: { readonly siteId: string; readonly unitName: string },
  draft: ColumnDraft,
  parent: Pick<Column, 'path' | 'lang'> | undefined,
): Column => ({
  description: '',
  keywords: [],
  function: 'disclosure',
  updateClass: 'periodic',
  ownerUnit: site.unitName,
  lang: parent?.lang ?? 'zh',
  path: parent ? `${parent.path}/${draft.columnId}` : draft.columnId,
  order: 100,
  visible: true,
  listStyle: 'list',
  base: false,
  ...draft,
  siteId: site.siteId,
  version: 1,
  status: 'active',
  mounts: [],
});
