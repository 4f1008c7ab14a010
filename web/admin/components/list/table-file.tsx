import { Button } from 'antd';
import type { ReactNode } from 'react';
import { saveFile } from '#desk/lib/save-file.ts';
import { useIsNarrow } from '#desk/lib/use-is-wide.ts';
import { colon } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { type Cell, csvText } from '#shared/domain/table/csv.ts';
import { cellOf, type ListColumn } from './list-column.ts';

const words = { download: ['下载表格', 'Download as a table'] } as const;

const cell = <Row extends object>(column: ListColumn<Row>, row: Row, index: number): Cell => {
  if (column.plain) return column.plain(row);
  const drawn = cellOf(column, row, index);
  return typeof drawn === 'string' || typeof drawn === 'number' ? drawn : undefined;
};

/** What a list shows as lines of a file, its headings first. */
export const fileRows = <Row extends object>(
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  total?: Row,
): readonly (readonly Cell[])[] => {
  const told = columns.filter(({ plain }) => plain !== null);
  return [
    told.map(({ title }) => title),
    ...rows.map((row, index) => told.map((column) => cell(column, row, index))),
    ...(total ? [told.map((column) => cell(column, total, -1))] : []),
  ];
};

/** Hands out what a list shows, in its order, as a file that spreadsheets open. */
export const TableFile = ({
  name,
  rows,
}: {
  /** Of the file, in the reader's language, without its ending. */
  readonly name: string;
  readonly rows: () => readonly (readonly Cell[])[];
}): ReactNode => {
  const say = useWords(words);
  const isNarrow = useIsNarrow();
  return (
    <Button
      size={isNarrow ? 'middle' : 'small'}
      aria-label={`${say('download')}${colon()}${name}`}
      onClick={() => saveFile(`${name}.csv`, new Blob([csvText(rows())], { type: 'text/csv' }))}
    >
      {say('download')}
    </Button>
  );
};
