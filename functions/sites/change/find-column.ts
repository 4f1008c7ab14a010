import type { Actor } from '#shared/domain/access/actor.ts';
import { type Place, reaches } from '#shared/domain/access/permission.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { type ColumnTree, columnPathIds } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

/** A column with its tree and its place for permission. */
export type FoundColumn = { readonly tree: ColumnTree; readonly column: Column; readonly place: Place };

/** @throws DomainError not-found when nothing of the site is open to the actor, column-not-found */
export const findColumn = async (
  tables: TableStore,
  actor: Actor,
  siteId: string,
  columnId: string,
): Promise<FoundColumn> => {
  if (!reaches(actor, siteId)) throw new DomainError('not-found', `nothing of site ${siteId} is open`, { siteId });
  const tree = await new ColumnRepository(tables).tree(siteId);
  const column = tree.get(columnId);
  if (!column) throw new DomainError('column-not-found', `no column ${columnId} in ${siteId}`, { siteId, columnId });
  return { tree, column, place: { siteId, columnPath: columnPathIds(tree, columnId) } };
};
