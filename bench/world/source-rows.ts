import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { departments, largeSite, portal } from './bench-sites.ts';

/** Real articles; the repository holds none of them. */
const folder = new URL('../../../shared/data/articles/', import.meta.url);

export const dataFolder = new URL('../../../shared/data/', import.meta.url);
export const dataIsThere = (): boolean => existsSync(folder);

/** A text as `import articles` reads it, and the site it goes to. */
export type SourceRow = {
  readonly siteId: string;
  readonly id: string;
  readonly html: string;
  readonly [field: string]: unknown;
};

const linesOf = (name: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(fileURLToPath(new URL(name, folder))).pipe(createGunzip()) });

/** One unit after the other, so that each gets a like share of every file. */
const inTurn = (n: number): string => departments[n % departments.length] ?? largeSite;

const files: readonly { readonly name: string; readonly siteOf: (n: number) => string }[] = [
  { name: 'government.jsonl.gz', siteOf: () => portal },
  { name: 'xwlb_2024.jsonl.gz', siteOf: () => largeSite },
  { name: 'xwlb_2025.jsonl.gz', siteOf: inTurn },
  { name: 'local-regulations.jsonl.gz', siteOf: inTurn },
];

/** All texts of the set once, as far as `limit` goes through them evenly. */
async function* onePass(everyNth: number): AsyncGenerator<SourceRow> {
  let row = 0;
  for (const { name, siteOf } of files) {
    let n = 0;
    for await (const line of linesOf(name)) {
      const siteId = siteOf(n);
      n += 1;
      row += 1;
      if (row % everyNth !== 0) continue;
      const { text: _, ...fields } = JSON.parse(line) as SourceRow & { readonly text?: string };
      yield { ...fields, siteId };
    }
  }
}

/** How many texts the set has. */
export const setSize = 18_469;

/**
 * `count` texts beginning with the `from`-th: fewer than the set are taken evenly from it, more repeat it with other ids and
 * a body of their own.
 */
export async function* sourceRows(count: number, from = 0): AsyncGenerator<SourceRow> {
  const everyNth = count < setSize && from === 0 ? Math.max(1, Math.floor(setSize / count)) : 1;
  let position = 0;
  for (let pass = 0; ; pass += 1) {
    for await (const row of onePass(everyNth)) {
      if (position >= from + count) return;
      position += 1;
      if (position <= from) continue;
      yield pass === 0 ? row : { ...row, id: `${row.id}~${pass}`, html: `${row.html}<p>副本 ${pass}</p>` };
    }
  }
}
