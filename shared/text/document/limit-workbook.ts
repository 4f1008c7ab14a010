import { DomainError } from '#shared/domain/errors.ts';
import type { ZipEntry } from '#shared/text/file/zip-guard.ts';
import { readXml } from './xml-events.ts';

/** What a workbook may have of each; the reader takes up to a kilobyte for a cell or a row. */
const most = { cells: 200_000, rows: 200_000, 'named cells': 1_000_000, elements: 1_500_000 };

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** How many cells a name stands for: `名单!$A$1:$C$5,名单!$E$1`. */
const areaOf = (ranges: string): number =>
  ranges.split(',').reduce((cells, range) => {
    const [, left = 'A', top = '1', right = left, bottom = top] =
      /([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(range) ?? [];
    const width = Math.abs(columnOf(right) - columnOf(left)) + 1;
    return cells + width * (Math.abs(Number(bottom) - Number(top)) + 1);
  }, 0);

/**
 * Refuses a workbook that would take all memory there is: too many cells or rows, or names of areas, which the reader fills
 * cell by cell.
 *
 * @throws DomainError too-large, file-refused where a part is nested without end
 */
export const limitWorkbook = (parts: Iterable<ZipEntry>): void => {
  const counts = { cells: 0, rows: 0, 'named cells': 0, elements: 0 };
  const add = (kind: keyof typeof counts, count: number): void => {
    counts[kind] += count;
    if (counts[kind] > most[kind]) throw new DomainError('too-large', `more than ${most[kind]} ${kind}`);
  };
  for (const part of parts) {
    if (!/\.(?:xml|rels|vml)/i.test(part.name)) continue;
    let named: string | undefined;
    readXml(part, {
      open: (name) => {
        add('elements', 1);
        const element = name.slice(name.indexOf(':') + 1);
        if (element === 'c') add('cells', 1);
        else if (element === 'row') add('rows', 1);
        else if (element === 'definedName') named = '';
      },
      text: (text) => {
        if (named !== undefined) named += text;
      },
      close: () => {
        if (named !== undefined) add('named cells', areaOf(named));
        named = undefined;
      },
    });
  }
};
