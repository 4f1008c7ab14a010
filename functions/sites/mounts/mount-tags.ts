import { tag } from '#shared/domain/cluster/tag.ts';
import type { Column, Mount } from '#shared/domain/column/column.ts';

const approved = (column: Column | undefined): readonly Mount[] =>
  (column?.mounts ?? []).filter(({ state }) => state === 'approved');

/** What a change of a column's mounts means: the columns it concerns, and whether rows come or go. */
export const mountTags = (
  before: Column | undefined,
  after: Column,
): { readonly tags: readonly string[]; readonly siteIds: readonly string[]; readonly rowsChange: boolean } => {
  const states = (column: Column | undefined): string =>
    JSON.stringify((column?.mounts ?? []).map(({ siteId, columnId, state }) => [siteId, columnId, state]).sort());
  if (states(before) === states(after)) return { tags: [], siteIds: [], rowsChange: false };
  const mounts = [...(before?.mounts ?? []), ...after.mounts];
  const names = (column: Column | undefined): string =>
    approved(column)
      .map(({ siteId, columnId }) => `${siteId}/${columnId}`)
      .sort()
      .join(' ');
  return {
    tags: [
      tag.column(after.siteId, after.columnId),
      ...mounts.map(({ siteId, columnId }) => tag.column(siteId, columnId)),
    ],
    siteIds: [...new Set(mounts.map(({ siteId }) => siteId))],
    rowsChange: names(before) !== names(after),
  };
};
