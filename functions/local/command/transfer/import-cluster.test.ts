import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
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

  test('[OPS-04] when items mean something in their own place only, then they stay behind', async () => {
    const own = (pk: string, sk: string) => ({ line: 'item', table: 'tenants', item: { pk, sk, version: 1 } });
    const some = [
      lines[0],
      own('cluster', 'pageEdition'),
      own('registrations', 'jyj'),
      own('cluster', 'settings'),
      { ...object, key: 'shared/assets/site.css' },
      { line: 'end', items: 3, counters: 0, objects: 1 },
    ];
    const { tables, objects } = emptyCluster();
    await importCluster({ tables, objects }, readLines(fileOf(gzipSync(textOf(some)))), quiet);
    const found: string[] = [];
    for await (const { sk } of tables.scan('tenants')) found.push(sk);
    expect(found).toEqual(['settings']);
    expect((await objects.list('', { limit: 10 })).objects).toEqual([]);
  });

  describe('and an import of it that broke off', () => {
    /** All that is in a place. */
    const held = async ({ tables, objects }: ReturnType<typeof emptyCluster>) => {
      const items: string[] = [];
      for (const table of ['tenants', 'content', 'cases', 'audit'] as const)
        for await (const one of tables.scan(table)) items.push(JSON.stringify(one));
      return { items: items.sort(), objects: (await objects.list('', { limit: 1000 })).objects };
    };
    const counters = [
      { line: 'counter', kind: 'reserved', counter: 'n', value: 4 },
      { line: 'counter', kind: 'added', counter: 'visits', value: 41 },
    ];
    const many: readonly unknown[] = [
      ...lines.slice(0, 231),
      ...counters,
      object,
      { ...object, key: 'jyj/bodies/b' },
      { line: 'end', items: 230, counters: 2, objects: 2 },
    ];
    const takeIn = (place: ReturnType<typeof emptyCluster>, some: readonly unknown[]) =>
      importCluster(place, readLines(fileOf(gzipSync(textOf(some)))), quiet);

    test.each([
      ['before anything was in', 1, 5],
      ['among its items', 150, 5],
      ['behind its items', 231, 5],
      ['among its counters', 232, 6],
      ['among its objects', 234, 5],
    ])(
      '[OPS-04] %s, when the file is imported again, then it goes on, and all is there once',
      async (_, upTo, next) => {
        const whole = emptyCluster();
        await takeIn(whole, many);
        const place = emptyCluster();
        await expect(takeIn(place, many.slice(0, upTo))).rejects.toThrow('cut short');
        const atEnd = vi.fn(async () => undefined);
        const counts = await importCluster(place, readLines(fileOf(gzipSync(textOf(many)))), quiet, atEnd);
        expect(counts).toEqual({ items: 230, counters: 2, objects: 2 });
        expect(atEnd).toHaveBeenCalledOnce();
        expect(await held(place)).toEqual(await held(whole));
        expect(await place.tables.add('visits', 1)).toBe(42);
        // A counter of numbers that was in already gave one out to say so.
        expect(await place.tables.reserve('n', 1)).toBe(next);
        await expect(takeIn(place, many)).rejects.toThrow('not empty');
      },
    );

    test('[OPS-04] when another file is imported, then it is refused with the one that has to go on', async () => {
      const place = emptyCluster();
      await expect(takeIn(place, many.slice(0, 150))).rejects.toThrow('cut short');
      const other = [{ ...(many[0] as object), at: '2026-04-01T00:00:00.000Z' }, ...many.slice(1)];
      await expect(takeIn(place, other)).rejects.toThrow('exported at 2026-03-01T00:00:00.000Z was broken off');
    });

    test('[OPS-04] when somebody used the place meanwhile, then what was changed is named', async () => {
      const place = emptyCluster();
      await expect(takeIn(place, many.slice(0, 150))).rejects.toThrow('cut short');
      await place.tables.transact([{ table: 'content', put: { pk: 'p', sk: '7', version: 4, text: '改' } }]);
      await expect(takeIn(place, many)).rejects.toThrow('holds something else at p 7');
    });
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
