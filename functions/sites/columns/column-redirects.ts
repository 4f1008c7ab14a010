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
