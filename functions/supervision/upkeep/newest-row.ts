import type { TableStore } from '#shared/ports/table-store.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';

/** Rows that stand above the order of time: pinned ones and leaders by rank. */
const mostRanked = 100;

/** When the newest row of a column's list went online: two short reads, however long the list is. */
export const newestRowAt = async (
  tables: TableStore,
  siteId: string,
  columnId: string,
): Promise<string | undefined> => {
  const rows = new PlacementRepository(tables);
  const [pinned, newest] = await Promise.all([
    rows.query({ siteId, columnId, from: '2#', limit: mostRanked }),
    rows.query({ siteId, columnId, to: '1#~', limit: 1 }),
  ]);
  const ranked = newest.rows.some(({ leader }) => leader)
    ? (await rows.query({ siteId, columnId, to: '1#~', limit: mostRanked })).rows
    : newest.rows;
  const times = [...pinned.rows, ...ranked].map(({ publishedAt }) => publishedAt);
  return times.sort().at(-1);
};
