import { diffLines } from 'diff';

/** Lines of a source that the other lacks, each stretch after a line `⋯` for what both have in between. */
export const differingLines = (source: string, other: string): string =>
  diffLines(other, source)
    .flatMap(({ value, added, removed }) => {
      if (removed) return [];
      return added ? [value.replace(/\n$/, '')] : ['⋯'];
    })
    .filter((line, at, lines) => line !== '⋯' || lines[at - 1] !== '⋯')
    .join('\n');
