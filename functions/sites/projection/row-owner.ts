import type { Placement } from '#shared/domain/article/placement.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { adoptionsOf } from '#shared/repositories/submission/adoption-repository.ts';

/**
 * The article a row was made of. A text shown by reference leads to its source, but the adopting article owns the row;
 * undefined when nobody adopts the source under that id.
 */
export const rowOwner = async (
  tables: TableStore,
  row: Placement,
): Promise<{ readonly siteId: string; readonly articleId: string } | undefined> => {
  const articleId = row.displayKey.slice(row.displayKey.lastIndexOf('#') + 1);
  if (row.source.articleId === articleId) return { siteId: row.source.siteId, articleId };
  if (row.by !== 'mount') return { siteId: row.siteId, articleId };
  return (await adoptionsOf(tables, row.source)).find((adoption) => adoption.articleId === articleId);
};
