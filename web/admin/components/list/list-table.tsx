import { Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useIsNarrow } from '#desk/lib/use-is-wide.ts';

type Column<Row> = NonNullable<TableProps<Row>['columns']>[number];

const cellOf = <Row extends object>(column: Column<Row>, row: Row, index: number): ReactNode => {
  if ('children' in column) return null;
  const value = (row as Readonly<Record<string, unknown>>)[String(column.dataIndex ?? '')];
  return (column.render ? column.render(value, row, index) : value) as ReactNode;
};

const isEmpty = (cell: ReactNode): boolean => cell === null || cell === undefined || cell === '';
// Columns have no names of their own; their order never changes.
const keyOf = <Row extends object>(column: Column<Row>, at: number): string => String(column.key ?? at);
const isFigure = <Row extends object>({ align }: Column<Row>): boolean => align === 'right';

/** A row below its name: the column with `rowScope: 'row'`, else the first. Figures stand two in a line. */
const Card = <Row extends object>({
  columns,
  row,
  index,
}: {
  readonly columns: readonly Column<Row>[];
  readonly row: Row;
  readonly index: number;
}): ReactNode => {
  const name = columns.find(({ rowScope }) => rowScope === 'row') ?? columns[0];
  const others = columns.filter((column) => column !== name);
  const figures = others.length > 3 && others.every(isFigure);
  return (
    <div className="row-card">
      {name ? <div className="row-card-title">{cellOf(name, row, index)}</div> : null}
      <dl className={figures ? 'row-card-figures' : undefined}>
        {others.map((column, at) => {
          const cell = cellOf(column, row, index);
          return isEmpty(cell) ? null : (
            <div key={keyOf(column, at)}>
              <dt>{typeof column.title === 'function' ? null : (column.title as ReactNode)}</dt>
              <dd>{cell}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
};

const TotalRow = <Row extends object>({
  columns,
  total,
}: {
  readonly columns: readonly Column<Row>[];
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

/**
 * A table of rows, with what they come to at its end; on a phone each row is a card that names its values, and nothing
 * scrolls sideways.
 */
export const ListTable = <Row extends object>({
  columns = [],
  total,
  ...rest
}: Omit<TableProps<Row>, 'summary' | 'scroll'> & { readonly total?: Row }): ReactNode => {
  const isNarrow = useIsNarrow();
  const card = (row: Row, index: number): ReactNode => <Card columns={columns} row={row} index={index} />;
  if (!isNarrow)
    return (
      <Table<Row>
        {...rest}
        columns={columns}
        scroll={{ x: 'max-content' }}
        {...(total ? { summary: () => <TotalRow columns={columns} total={total} /> } : {})}
      />
    );
  return (
    <Table<Row>
      {...rest}
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
  );
};
