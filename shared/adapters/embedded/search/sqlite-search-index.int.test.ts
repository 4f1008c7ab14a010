import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { documentOf, found, typed } from '#shared/ports/contracts/search-index/fixture.ts';
import { searchIndexContract } from '#shared/ports/contracts/search-index.contract.ts';
import { openDatabase } from '../engine/open-database.ts';
import { SqliteSearchIndex } from './sqlite-search-index.ts';

const temporaryFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhanqun-'));
  return { file: join(folder, 'search.db'), remove: () => rmSync(folder, { recursive: true }) };
};

searchIndexContract('sqlite', () => {
  const { file, remove } = temporaryFile();
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const index = new SqliteSearchIndex(file, { clock: { now } });
  const close = () => {
    index.close();
    remove();
  };
  return { index, now, advance: (seconds) => (ahead += seconds * 1000), close };
});

test('given two connections to one file, when one writes, then the other finds it', async () => {
  const { file, remove } = temporaryFile();
  const [one, other] = [new SqliteSearchIndex(file), new SqliteSearchIndex(file)];
  onTestFinished(() => {
    one.close();
    other.close();
    remove();
  });
  expect(await found(other, typed('公告'))).toEqual([]);
  await one.upsert([documentOf('a', { title: '公告' })]);
  expect(await found(other, typed('公告'))).toEqual(['a']);
  await Promise.all([
    other.upsert([documentOf('b', { title: '公告' })]),
    one.upsert([documentOf('c', { title: '公告' })]),
  ]);
  expect([...(await found(one, typed('公告')))].sort()).toEqual(['a', 'b', 'c']);
});

test('given a file of another edition, when it is opened, then it is empty and works', async () => {
  const { file, remove } = temporaryFile();
  onTestFinished(remove);
  const first = new SqliteSearchIndex(file);
  await first.upsert([documentOf('a', { title: '公告' })]);
  first.close();
  const database = openDatabase(file, { durability: 'normal' });
  database.exec('PRAGMA user_version = 999');
  database.close();
  const again = new SqliteSearchIndex(file);
  onTestFinished(() => again.close());
  expect(await again.versions({ limit: 5 })).toEqual([]);
  await again.upsert([documentOf('a', { title: '公告' })]);
  expect(await found(again, typed('公告'))).toEqual(['a']);
});
