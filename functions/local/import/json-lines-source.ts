import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { ImportSource } from '#functions/local/import/import-source.ts';
import { readTextLines } from '#functions/local/process/read-text-lines.ts';
import { type ImportEntry, importLineSchema } from '#functions/publishing/import/import-row.ts';

const longestLine = 8 * 1024 * 1024;

const lines = (path: string): AsyncIterable<string> => {
  const bytes = createReadStream(path);
  const input = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  // What the file cannot give, the reader of lines must not wait for.
  bytes.on('error', (error) => input.destroy(error));
  return readTextLines(input, longestLine);
};

const entryOf = (line: string, number: number): ImportEntry => {
  const unreadable = (zh: string, en: string): ImportEntry => ({
    id: `${number}`,
    unreadable: { zh: `第 ${number} 行${zh}`, en: `Line ${number} ${en}` },
  });
  if (line.length > longestLine) return unreadable('过长', 'is too long');
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return unreadable('不是有效的 JSON', 'is not valid JSON');
  }
  const parsed = importLineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`).join('; ');
  return unreadable(`字段不合要求（${where}）`, `does not fit (${where})`);
};

/** JSON lines, packed with gzip where the name ends in `.gz`. */
export const jsonLinesSource = (path: string): ImportSource => ({
  count: async () => {
    let count = 0;
    for await (const line of lines(path)) if (line.trim() !== '') count += 1;
    return count;
  },
  entries: async function* () {
    let number = 0;
    for await (const line of lines(path)) {
      number += 1;
      if (line.trim() !== '') yield entryOf(line, number);
    }
  },
});
