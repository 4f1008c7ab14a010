import type { ColumnTree } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { type Changes, saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

const attempts = 3;

const isConflict = (error: unknown): boolean => error instanceof DomainError && error.code === 'version-conflict';

const sameColumns = (a: ColumnTree, b: ColumnTree, columnIds: readonly string[]): boolean =>
  columnIds.every((columnId) => a.get(columnId)?.version === b.get(columnId)?.version);

/**
 * Saves what `make` makes for a tree of columns. Where a column moved, was merged or changed otherwise since the tree was
 * read, it is made again for the present tree, twice at the most; any other conflict is the caller's.
 *
 * @throws DomainError version-conflict, and what `make` throws
 */
export const saveOnPresentColumns = async <Made extends { readonly changes: Changes }>(
  tables: TableStore,
  place: { readonly siteId: string; readonly columnIds: readonly string[]; readonly tree: ColumnTree },
  make: (tree: ColumnTree) => Made | Promise<Made>,
): Promise<Made> => {
  let { tree } = place;
  for (let attempt = 1; ; attempt += 1) {
    const made = await make(tree);
    try {
      await saveChanges(tables, made.changes);
      return made;
    } catch (error) {
      if (!isConflict(error) || attempt === attempts) throw error;
      const present = await new ColumnRepository(tables).tree(place.siteId);
      if (sameColumns(present, tree, place.columnIds)) throw error;
      tree = present;
    }
  }
};
