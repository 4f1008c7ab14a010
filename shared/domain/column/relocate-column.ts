import type { Column } from '#shared/domain/column/column.ts';
import { subtreeIds } from '#shared/domain/column/column-rules.ts';
import type { ColumnTree } from '#shared/domain/column/column-tree.ts';

const lastSegment = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Where a column stands after a move below `parent`, unless a path was asked for: its own last segment below the parent's path. */
export const pathBelow = (column: Pick<Column, 'path'>, parent: Pick<Column, 'path'> | undefined): string =>
  parent ? `${parent.path}/${lastSegment(column.path)}` : lastSegment(column.path);

/** The columns below a relocated one whose paths follow it, each one version more; `column` itself is not among them. */
export const followingColumns = (tree: ColumnTree, before: Column, after: Column): readonly Column[] =>
  before.path === after.path && before.lang === after.lang
    ? []
    : subtreeIds(tree, before.columnId)
        .slice(1)
        .flatMap((columnId) => tree.get(columnId) ?? [])
        .filter((column) => column.path.startsWith(`${before.path}/`))
        .map((column) => ({
          ...column,
          version: column.version + 1,
          lang: after.lang,
          path: `${after.path}${column.path.slice(before.path.length)}`,
        }));
