import type { Column } from '#shared/domain/column/column.ts';
import type { ColumnTree } from '#shared/domain/column/column-tree.ts';
import { childColumns, columnPath } from '#shared/domain/column/column-tree.ts';
import type { SupervisedBoard, UpkeepLimit, UpkeepRules } from '#shared/domain/upkeep/upkeep-rules.ts';

type Judged = Pick<Column, 'type' | 'updateClass' | 'updateDays'>;

/**
 * The limit a column is held to: the shorter of its own cycle and what the norm says of its type; where neither says
 * anything, that of its class. Undefined for what need not move.
 */
export const columnLimit = (column: Judged, rules: Pick<UpkeepRules, 'limits'>): UpkeepLimit | undefined => {
  if (column.updateClass === 'static') return undefined;
  const byType = rules.limits.find(({ types }) => types?.includes(column.type));
  const byClass = rules.limits.find(({ classes }) => classes?.includes(column.updateClass));
  const norm = byType ?? (column.updateDays === undefined ? byClass : undefined);
  if (column.updateDays === undefined || (norm && norm.days <= column.updateDays)) return norm;
  return { ruleId: 'cycle', days: column.updateDays, shares: norm?.shares };
};

/**
 * Columns whose upkeep is watched: those readers are shown that hold rows of their own. A column above others counts
 * where it is a first-level one that the norm names by its type.
 */
export const watchedColumns = (tree: ColumnTree, rules: Pick<UpkeepRules, 'limits'>): readonly Column[] =>
  [...tree.values()].filter((column) => {
    if (column.status !== 'active' || !column.visible) return false;
    const named = rules.limits.some(({ types }) => types?.includes(column.type));
    return childColumns(tree, column.columnId).length === 0 || (column.parentId === undefined && named);
  });

/** The supervised board a column belongs to: what serves special groups and citizens is welfare, else its nearest board. */
export const boardOf = (tree: ColumnTree, column: Column): SupervisedBoard => {
  const path = [...columnPath(tree, column.columnId)].reverse();
  if (path.some(({ greenChannel, channel }) => greenChannel !== undefined || channel === 'citizen')) return 'welfare';
  return path.find(({ board }) => board !== undefined)?.board ?? column.function;
};
