import type { Column } from '#shared/domain/column/column.ts';

/** The columns of one site by id. */
export type ColumnTree = ReadonlyMap<string, Column>;

export const columnTree = (columns: readonly Column[]): ColumnTree =>
  new Map(columns.map((column) => [column.columnId, column]));

/** The column itself or, once merged, the one it went into: what an article's `columnId` stands for today. */
export const effectiveColumn = (tree: ColumnTree, columnId: string): Column | undefined => {
  let column = tree.get(columnId);
  for (const seen = new Set<string>(); column?.mergedInto !== undefined && !seen.has(column.columnId); ) {
    seen.add(column.columnId);
    column = tree.get(column.mergedInto);
  }
  return column;
};

/**
 * The column (after mergers) and its ancestors, root first; empty when it is not in the tree. A broken parent ends the
 * path.
 */
export const columnPath = (tree: ColumnTree, columnId: string): readonly Column[] => {
  const path: Column[] = [];
  const seen = new Set<string>();
  for (let column = effectiveColumn(tree, columnId); column && !seen.has(column.columnId); ) {
    seen.add(column.columnId);
    path.unshift(column);
    column = column.parentId === undefined ? undefined : tree.get(column.parentId);
  }
  return path;
};

export const columnPathIds = (tree: ColumnTree, columnId: string): readonly string[] =>
  columnPath(tree, columnId).map((column) => column.columnId);

/** Active children in their order; of the root when `parentId` is undefined. */
export const childColumns = (tree: ColumnTree, parentId: string | undefined): readonly Column[] =>
  [...tree.values()]
    .filter((column) => column.parentId === parentId && column.status === 'active')
    .sort((a, b) => a.order - b.order || a.columnId.localeCompare(b.columnId));
