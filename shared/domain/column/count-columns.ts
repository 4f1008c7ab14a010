import type { Column, ColumnFunction, UpdateClass } from '#shared/domain/column/column.ts';

/** How many columns a site has (STA-08): first-level and below, by function, by update class, by official type. */
export type ColumnCounts = {
  readonly total: number;
  readonly main: number;
  readonly sub: number;
  readonly byFunction: Readonly<Record<ColumnFunction, number>>;
  readonly byClass: Readonly<Record<UpdateClass, number>>;
  readonly byType: Readonly<Record<string, number>>;
};

/** Counts active columns only: merged and retired ones are no columns any more. */
export const countColumns = (columns: Iterable<Column>): ColumnCounts => {
  const byFunction = { disclosure: 0, service: 0, interaction: 0 };
  const byClass = { realtime: 0, periodic: 0, interactive: 0, static: 0 };
  const byType: Record<string, number> = {};
  let main = 0;
  let sub = 0;
  for (const column of columns) {
    if (column.status !== 'active') continue;
    byFunction[column.function] += 1;
    byClass[column.updateClass] += 1;
    byType[column.type] = (byType[column.type] ?? 0) + 1;
    if (column.parentId === undefined) main += 1;
    else sub += 1;
  }
  return { total: main + sub, main, sub, byFunction, byClass, byType };
};
