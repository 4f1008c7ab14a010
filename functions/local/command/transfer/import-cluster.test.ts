import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Caller } from '#functions/local/command/caller.ts';
import { importCluster } from '#functions/local/command/transfer/import-cluster.ts';
import { readLines } from '#functions/local/command/transfer/read-lines.ts';
import { MemoryObjectStore } from '#shared/adapters/memory/memory-object-store.ts';
import { MemoryTableStore } from '#shared/adapters/memory/memory-table-store.ts';

const quiet: Caller = {
  say: () => undefined,
  warn: () => undefined,
  progress: () => undefined,
  path: (given) => given,
};

const item = (sk: string) => ({ line: 'item', table: 'content', item: { pk: 'p', sk, version: 3, text: '政务' } });
const object = { line: 'object', key: 'jyj/bodies/a', contentType: 'text/html', part: 1, parts: 1, body: 'PHA+' };
const lines: readonly unknown[] = [
  { line: 'head', format: 'zhanqun-cluster-1', at: '2026-03-01T00:00:00.000Z' },
  ...Array.from({ length: 230 }, (_, n) => item(`${n}`)),
  { line: 'counter', kind: 'reserved', counter: 'n', value: 4 },
  object,
  { line: 'end', items: 230, counters: 1, objects: 1 },
];
const textOf = (some: readonly unknown[]): string => some.map((line) => `${JSON.stringify(line)}\n`).join('');

const fileOf = (bytes: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zhanqun-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'cluster.jsonl.gz');
  writeFileSync(file, bytes);
  return file;
};

const emptyCluster = () => ({ tables: new MemoryTableStore(), objects: new MemoryObjectStore() });

describe('given a cluster file', () => {
  test('when it is imported into an empty cluster of another engine, then everything is there', async () => {
    const { tables, objects } = emptyCluster();
    const counts = await importCluster({ tables, objects }, readLines(fileOf(gzipSync(textOf(lines)))), quiet);
    expect(counts).toEqual({ items: 230, counters: 1, objects: 1 });
    expect(await tables.get({ table: 'content', pk: 'p', sk: '229' })).toEqual(item('229').item);
    expect(await tables.reserve('n', 1)).toBe(5);
    expect(Buffer.from((await objects.get('jyj/bodies/a'))?.body ?? []).toString()).toBe('<p>');
  });

  test('when the cluster holds anything, then nothing is imported', async () => {
    const { tables, objects } = emptyCluster();
    await objects.put('x', new Uint8Array(0), { contentType: 'text/plain' });
    const importing = importCluster({ tables, objects }, readLines(fileOf(gzipSync(textOf(lines)))), quiet);
    await expect(importing).rejects.toThrow('not empty');
    for await (const found of tables.scan('content')) expect(found).toBeUndefined();
  });

  test.each([
    ['was cut short', gzipSync(textOf(lines)).subarray(0, -100), /line \d+ is not part|cut short/],
    ['lost its last line', gzipSync(textOf(lines.slice(0, -1))), 'cut short'],
    ['lost a line within', gzipSync(textOf(lines.toSpliced(2, 1))), 'less than it says'],
    ['goes on behind its end', gzipSync(textOf([...lines, item('x')])), 'line 235'],
    ['has no head', gzipSync(textOf(lines.slice(1))), 'line 1 '],
    ['holds a line of no known kind', gzipSync(textOf(lines.toSpliced(3, 0, { line: 'script' }))), 'line 4 '],
    ['holds an item without a key', gzipSync(textOf(lines.toSpliced(1, 1, { ...item('x'), item: {} }))), 'line 2 '],
    ['holds a table that is none', gzipSync(textOf(lines.toSpliced(1, 1, { ...item('x'), table: 'x' }))), 'line 2 '],
    ['holds no JSON', gzipSync('text\n'), 'line 1 '],
    ['is empty', gzipSync(''), 'line 1 '],
    ['is not gzipped', Buffer.from('text'), 'line 1 '],
  ])('when it %s, then the import names the place in words', async (_, bytes, words) => {
    await expect(importCluster(emptyCluster(), readLines(fileOf(bytes)), quiet)).rejects.toThrow(words);
  });

  test('when a key leads out of the store, then the store refuses it', async () => {
    const file = fileOf(gzipSync(textOf([lines[0], { ...object, key: 'jyj/../../secret' }])));
    await expect(importCluster(emptyCluster(), readLines(file), quiet)).rejects.toThrow();
  });
});
