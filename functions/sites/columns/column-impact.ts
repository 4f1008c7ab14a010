import { findColumn } from '#functions/sites/change/find-column.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';

export type ColumnImpact = {
  /** Live pages below the column's path: what moves with it. */
  readonly ownPages: number;
  /** Live pages of its site: its navigation is on all of them. */
  readonly pages: number;
  /** Sites whose columns show this one. */
  readonly mountedOn: readonly string[];
};

/** What a change of the column's name, place or path makes anew. @throws DomainError not-found, column-not-found, forbidden */
export const columnImpact = async (
  tables: TableStore,
  actor: Actor,
  at: { readonly siteId: string; readonly columnId: string },
): Promise<ColumnImpact> => {
  const { column, place } = await findColumn(tables, actor, at.siteId, at.columnId);
  authorise(actor, 'column.manage', place);
  const manifests = new ManifestRepository(tables);
  const below = `${column.path}/`;
  let [pages, ownPages] = [0, 0];
  let cursor: string | undefined;
  do {
    const some = await manifests.walk(at.siteId, { limit: 1000, cursor });
    const live = some.manifests.filter(({ state }) => state === 'live');
    pages += live.length;
    ownPages += live.filter(({ path }) => path.startsWith(below)).length;
    cursor = some.cursor;
  } while (cursor !== undefined);
  const mounted = column.mounts.filter(({ state }) => state === 'approved').map(({ siteId }) => siteId);
  return { pages, ownPages, mountedOn: [...new Set(mounted)] };
};
