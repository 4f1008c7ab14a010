import type { Column } from '#shared/domain/column/column.ts';
import type { ColumnTree } from '#shared/domain/column/column-tree.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';
import { RedirectRepository } from '#shared/repositories/page/redirect-repository.ts';

/** Writes by which addresses below `from` lead below `to`; a redirect the other way round, from an earlier move, ends. */
export const columnRedirects = async (
  tables: TableStore,
  siteId: string,
  from: string,
  to: string,
): Promise<readonly Write[]> => {
  if (from === to) return [];
  const redirects = new RedirectRepository(tables);
  const back = await redirects.longest(siteId, to);
  const { table, pk, sk } = keys.redirect(siteId, to);
  const ends: Write[] = back?.path === to && back.to === from ? [{ table, delete: { pk, sk } }] : [];
  return [...ends, redirects.put({ siteId, path: from, to })];
};

/** Writes by which a column that was retired answers at its own address again; what led away from it ends. */
export const reopenRedirects = async (
  tables: TableStore,
  tree: ColumnTree,
  before: Column,
  after: Column,
): Promise<readonly Write[]> => {
  const { siteId } = after;
  const redirects = new RedirectRepository(tables);
  const away = await redirects.longest(siteId, after.path);
  const { table, pk, sk } = keys.redirect(siteId, after.path);
  // Another column may stand at its former address by now.
  const isFree = ![...tree.values()].some(({ path, status }) => path === before.path && status === 'active');
  return [
    ...(away?.path === after.path ? [{ table, delete: { pk, sk } }] : []),
    ...(isFree && before.path !== after.path ? [redirects.put({ siteId, path: before.path, to: after.path })] : []),
  ];
};
