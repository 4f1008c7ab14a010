import { Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useIsNarrow } from '#desk/lib/use-is-wide.ts';
import { cellOf, isFigure, keyOf, type ListColumn, nameColumn } from './list-column.ts';
import { RowCard } from './row-card.tsx';
import { SortChoice } from './sort-choice.tsx';
import { type Sorting, sortedRows, sortingOf, sortingText } from './sorting.ts';
import { fileRows, TableFile } from './table-file.tsx';

const TotalRow = <Row extends object>({
  columns,
  total,
}: {
  readonly columns: readonly ListColumn<Row>[];
  readonly total: Row;
}): ReactNode => (
  <Table.Summary.Row>
    {columns.map((column, at) => (
      <Table.Summary.Cell key={keyOf(column, at)} index={at} align={isFigure(column) ? 'right' : 'left'}>
        {cellOf(column, total, -1)}
      </Table.Summary.Cell>
    ))}
  </Table.Summary.Row>
);

/** A column as the table draws it: sorted as the address says, the most first where it is of figures. */
const drawn = <Row extends object>(
  { plain: _plain, spare: _spare, ...column }: ListColumn<Row>,
  sorting: Sorting | undefined,
  isName: boolean,
): NonNullable<TableProps<Row>['columns']>[number] => ({
  ...column,
  // A heading longer than its figures goes on below, so that the figures stand close.
  title: isFigure(column) ? <span className="figure-head">{column.title}</span> : column.title,
  ...(isName ? { className: 'name-cell' } : {}),
  ...(column.sorter
    ? {
        sortOrder: sorting?.key !== column.key ? null : sorting?.descending ? 'descend' : 'ascend',
        sortDirections: isFigure(column) ? ['descend', 'ascend'] : ['ascend', 'descend'],
      }
    : {}),
});

/**
 * A table of rows, with what they come to at its end; on a phone each row is a card that names its values, and nothing
 * scrolls sideways. What it is sorted by stands in the address.
 */
export const ListTable = <Row extends object>({
  columns: all = [],
  total,
  sortName = 'sort',
  file,
  beside = false,
  ...rest
}: Omit<TableProps<Row>, 'summary' | 'scroll' | 'columns' | 'onChange'> & {
  readonly columns?: readonly ListColumn<Row>[];
  readonly total?: Row;
  /** Of the sorting in the address, where a screen has several lists. */
  readonly sortName?: string;
  /** Offers what is shown as a file of this name. */
  readonly file?: string;
  /** Whether it stands beside what is open: its spare columns are left out. */
  readonly beside?: boolean;
}): ReactNode => {
  const isNarrow = useIsNarrow();
  const columns = beside && !isNarrow ? all.filter(({ spare }) => !spare) : all;
  const [filters, setFilters] = useFilters([sortName]);
  const sorting = sortingOf(columns, filters[sortName]);
  const sort = (next: Sorting | undefined): void => setFilters({ [sortName]: sortingText(next) });
  const name = nameColumn(columns);
  const rows = sortedRows(rest.dataSource ?? [], columns, sorting);
  const isSortable = isNarrow && rows.length > 1 && columns.some(({ sorter }) => sorter);
  const card = (row: Row, index: number): ReactNode => <RowCard columns={columns} row={row} index={index} />;
  return (
    <>
      {(isSortable || file) && rows.length > 0 ? (
        <div className="list-tools">
          {isSortable ? <SortChoice columns={columns} sorting={sorting} onChange={sort} /> : null}
          {file ? <TableFile name={file} rows={() => fileRows(columns, rows, total)} /> : null}
        </div>
      ) : null}
      {isNarrow ? (
        <Table<Row>
          {...rest}
          dataSource={[...rows]}
          className="card-table"
          showHeader={false}
          columns={[{ key: 'card', render: (_, row, index) => card(row, index) }]}
          {...(total
            ? {
                summary: () => (
                  <Table.Summary.Row>
                    <Table.Summary.Cell index={0}>{card(total, -1)}</Table.Summary.Cell>
                  </Table.Summary.Row>
                ),
              }
            : {})}
        />
      ) : (
        <Table<Row>
          {...rest}
          columns={columns.map((column) => drawn(column, sorting, column === name))}
          // As wide as there is room: what is long goes on below before anything scrolls sideways.
          scroll={{ x: true }}
          onChange={(_pages, _filters, sorted, { action }) => {
            if (action !== 'sort' || Array.isArray(sorted)) return;
            const { columnKey, order } = sorted;
            sort(order ? { key: String(columnKey), descending: order === 'descend' } : undefined);
          }}
          {...(total ? { summary: () => <TotalRow columns={columns} total={total} /> } : {})}
        />
      )}
    </>
  );
};
