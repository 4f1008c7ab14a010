import type { Item, Query, TableStore } from '#shared/ports/table-store.ts';

/** All items of a query whose size the domain bounds (columns of a site, parts of an article), page by page. */
export const queryAll = async (
  tables: TableStore,
  query: Omit<Query, 'limit' | 'cursor'>,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.query({ ...query, limit: 1000, cursor });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  return items;
};
