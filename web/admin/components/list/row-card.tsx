import type { ReactNode } from 'react';
import { cellOf, isFigure, keyOf, type ListColumn, nameColumn } from './list-column.ts';

const isEmpty = (cell: ReactNode): boolean => cell === null || cell === undefined || cell === '';

/** A row below its name. Figures stand two in a line. */
export const RowCard = <Row extends object>({
  columns,
  row,
  index,
}: {
  readonly columns: readonly ListColumn<Row>[];
  readonly row: Row;
  readonly index: number;
}): ReactNode => {
  const name = nameColumn(columns);
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
              <dt>{column.title}</dt>
              <dd>{cell}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
};
