import type { Column } from '#shared/domain/column/column.ts';
import { assertColumnPlace } from '#shared/domain/column/column-rules.ts';
import type { ColumnTree } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';

/** Where a column is taken into use again; left out = where it stood. */
export type ReopenAt = { readonly parentId?: string | undefined; readonly path?: string | undefined };

/**
 * A retired column in use again, with all that was set for it but its mounts, which ended with it.
 *
 * @throws DomainError transition-refused unless it is retired; column-not-found where the column above it is retired too;
 * address-taken where another column has its path by now; input-invalid, column-depth-exceeded
 */
export const reopenedColumn = (tree: ColumnTree, column: Column, { parentId, path }: ReopenAt = {}): Column => {
  if (column.status !== 'retired')
    throw new DomainError('transition-refused', `column is ${column.status}`, { status: column.status });
  const after: Column = {
    ...column,
    version: column.version + 1,
    status: 'active',
    parentId: parentId ?? column.parentId,
    path: path ?? column.path,
  };
  assertColumnPlace(tree, after);
  return after;
};
