import { Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useIsNarrow } from '#desk/lib/use-is-wide.ts';

type Column<Row> = NonNullable<TableProps<Row>['columns']>[number];

const cellOf = <Row extends object>(column: Column<Row>, row: Row, index: number): ReactNode => {
  if ('children' in column) return null;
  const value = (row as Readonly<Record<string, unknown>>)[String(column.dataIndex ?? '')];
  return (column.render ? column.render(value, row, index) : value) as ReactNode;
};

const Card = <Row extends object>({
  columns,
  row,
  index,
}: {
  readonly columns: readonly Column<Row>[];
  readonly row: Row;
  readonly index: number;
}): ReactNode => {
  const [first, ...others] = columns;
  return (
    <div className="row-card">
      {first ? <div className="row-card-title">{cellOf(first, row, index)}</div> : null}
      <dl>
        {others.map((column, at) => {
          const cell = cellOf(column, row, index);
          // Columns have no names of their own; their order never changes.
          const key = String(column.key ?? at);
          return cell === null || cell === undefined || cell === '' ? null : (
            <div key={key}>
              <dt>{typeof column.title === 'function' ? null : (column.title as ReactNode)}</dt>
              <dd>{cell}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
};

/** A table of rows; on a phone each row is a card that names its values, and nothing scrolls sideways. */
export const ListTable = <Row extends object>({ columns = [], ...rest }: TableProps<Row>): ReactNode => {
  const isNarrow = useIsNarrow();
  if (!isNarrow) return <Table<Row> {...rest} columns={columns} scroll={{ x: 'max-content' }} />;
  return (
    <Table<Row>
      {...rest}
      className="card-table"
      showHeader={false}
      columns={[{ key: 'card', render: (_, row, index) => <Card columns={columns} row={row} index={index} /> }]}
    />
  );
};
