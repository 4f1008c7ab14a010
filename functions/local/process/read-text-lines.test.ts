import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readLines } from '#functions/local/command/transfer/read-lines.ts';
import { jsonLinesSource } from '#functions/local/import/json-lines-source.ts';
import { readTextLines } from '#functions/local/process/read-text-lines.ts';

const all = async <Value>(values: AsyncIterable<Value>): Promise<Value[]> => {
  const found: Value[] = [];
  for await (const value of values) found.push(value);
  return found;
};
async function* inChunks(text: string, size: number): AsyncIterable<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test.each([1, 3, 7, 1000])(
  'given lines in chunks of %i bytes, when they are read, then each comes whole',
  async (size) => {
    const text = '第一行\r\n\n有\u2028分行符的一行\n最后一行';
    expect(await all(readTextLines(inChunks(text, size), 100))).toEqual([
      '第一行',
      '',
      '有\u2028分行符的一行',
      '最后一行',
    ]);
  },
);

test('given a line too long, when it is read, then its beginning comes and the next line whole', async () => {
  expect(await all(readTextLines(inChunks(`${'长'.repeat(500)}\n短`, 64), 10))).toEqual(['长'.repeat(11), '短']);
});

const bomb = (before: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zhanqun-lines-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'bomb.jsonl.gz');
  // Parts of a packed file stand one behind the other: more than one text can hold, in half a megabyte.
  const part = gzipSync(Buffer.alloc(64 * 1024 * 1024, 'x'));
  writeFileSync(file, Buffer.concat([gzipSync(before), ...Array<Buffer>(9).fill(part)]));
  return file;
};

test('[SEC-03] given a cluster file with one line of half a gigabyte, when it is imported, then it is refused by its line', async () => {
  const head = '{"line":"head","format":"zhanqun-cluster-1","at":"2026-11-30T00:00:00.000Z"}\n';
  await expect(all(readLines(bomb(head)))).rejects.toThrow(/2/);
});

test('[SEC-03] given texts to import with one line of half a gigabyte, when they are read, then that line is reported', async () => {
  const before = process.memoryUsage().rss;
  const entries = await all(jsonLinesSource(bomb('')).entries());
  expect(entries).toMatchObject([{ id: '1', unreadable: { en: 'Line 1 is too long' } }]);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
});
