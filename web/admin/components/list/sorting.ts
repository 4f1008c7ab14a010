import type { ListColumn } from './list-column.ts';

/** By which column a list is sorted, and which way. */
export type Sorting = { readonly key: string; readonly descending: boolean };

/** The sorting as it stands in the address: `views`, or `-views` for most first. */
export const sortingText = (sorting: Sorting | undefined): string | undefined =>
  sorting && `${sorting.descending ? '-' : ''}${sorting.key}`;

/** The sorting that an address means; undefined where no column of the list answers to it. */
export const sortingOf = <Row>(columns: readonly ListColumn<Row>[], text: string | undefined): Sorting | undefined => {
  const key = text?.replace(/^-/, '');
  const isKnown = key !== undefined && columns.some((column) => column.sorter && column.key === key);
  return isKnown ? { key, descending: text !== key } : undefined;
};

/** The rows in the order asked for; rows that are equal in it stay as they came. */
export const sortedRows = <Row>(
  rows: readonly Row[],
  columns: readonly ListColumn<Row>[],
  sorting: Sorting | undefined,
): readonly Row[] => {
  const order = sorting && columns.find(({ key }) => key === sorting.key)?.sorter;
  if (!order) return rows;
  return rows.toSorted(sorting.descending ? (a, b) => order(b, a) : order);
};
