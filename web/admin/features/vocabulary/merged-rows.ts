import type { Row } from './row-table.tsx';

const idOf = (row: Row): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([, value]) => value !== '' && value !== undefined)
      .sort(),
  );

/** Rows of one side that the other does not have, each in one line. */
export const rowsOnlyIn = (side: readonly Row[], other: readonly Row[]): readonly string[] => {
  const known = new Set(other.map(idOf));
  return side
    .filter((row) => !known.has(idOf(row)))
    .map((row) =>
      Object.values(row)
        .filter((value) => typeof value === 'string' && value !== '')
        .join(' · '),
    );
};

/** Their rows, with what I added and without what I took away: a row both changed stands there twice, so neither is lost. */
export const mergedRows = (before: readonly Row[], mine: readonly Row[], theirs: readonly Row[]): readonly Row[] => {
  const [was, kept, there] = [before, mine, theirs].map((rows) => new Set(rows.map(idOf)));
  return [
    ...theirs.filter((row) => !was?.has(idOf(row)) || kept?.has(idOf(row))),
    ...mine.filter((row) => !was?.has(idOf(row)) && !there?.has(idOf(row))),
  ];
};
