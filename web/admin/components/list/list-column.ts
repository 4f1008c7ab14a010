import type { ReactNode } from 'react';
import type { Cell } from '#shared/domain/table/csv.ts';

/** A list is sorted by a column that has an order; its key stands in the address. */
type Sortable<Row> =
  | { readonly sorter?: never }
  | { readonly key: string; readonly sorter: (a: Row, b: Row) => number };

/** A column of a list. */
export type ListColumn<Row> = Sortable<Row> & {
  readonly title: string;
  readonly key?: string;
  readonly dataIndex?: string;
  readonly align?: 'right';
  /** Of the column that names the row. */
  readonly rowScope?: 'row';
  /** Left out where the list stands beside what is open. */
  readonly spare?: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: the value at `dataIndex`, of whatever type the row has there
  readonly render?: (value: any, row: Row, index: number) => ReactNode;
  /** What a file says where more than a text is drawn; null keeps the column out of files. */
  readonly plain?: ((row: Row) => Cell) | null;
};

/** What a column shows of a row. */
export const cellOf = <Row extends object>(column: ListColumn<Row>, row: Row, index: number): ReactNode => {
  const value = (row as Readonly<Record<string, unknown>>)[String(column.dataIndex ?? '')];
  return (column.render ? column.render(value, row, index) : value) as ReactNode;
};

/** Columns have no names of their own; their order never changes. */
export const keyOf = <Row>(column: ListColumn<Row>, at: number): string => String(column.key ?? at);

/** Figures stand at the right. */
export const isFigure = <Row>({ align }: ListColumn<Row>): boolean => align === 'right';

/** The column that names the row: the one with `rowScope: 'row'`, else the first. */
export const nameColumn = <Row>(columns: readonly ListColumn<Row>[]): ListColumn<Row> | undefined =>
  columns.find(({ rowScope }) => rowScope === 'row') ?? columns[0];
