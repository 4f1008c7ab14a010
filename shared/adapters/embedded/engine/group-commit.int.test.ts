import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { groupCommit } from './group-commit.ts';
import { openDatabase } from './open-database.ts';

const open = () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhanqun-'));
  const path = join(folder, 'group.db');
  const database = openDatabase(path, { durability: 'full' });
  database.exec('CREATE TABLE t (n INTEGER PRIMARY KEY)');
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });
  const insert = (n: number) => () => {
    database.exec(`INSERT INTO t VALUES (${n})`);
    return { value: n };
  };
  const stored = () => {
    const reader = openDatabase(path, { readOnly: true });
    const rows = reader.prepare('SELECT n FROM t ORDER BY n').all();
    reader.close();
    return rows.map((row) => row['n']);
  };
  return { database, insert, stored };
};

test('given one act of a group breaks halfway, when the group is committed, then the others are stored and only it has failed', () => {
  const { database, insert, stored } = open();
  const breaks = () => {
    insert(2)();
    throw new Error('broken');
  };
  const answers = groupCommit(database, [insert(1), breaks, insert(3)]);
  expect(answers).toEqual([{ value: 1 }, { error: 'Error: broken' }, { value: 3 }]);
  expect(stored()).toEqual([1, 3]);
});

test('given the commit itself fails, when a group was run, then every act has failed, nothing is stored and the next group works', () => {
  const { database, insert, stored } = open();
  const dangling = () => {
    database.exec('CREATE TABLE IF NOT EXISTS u (n INTEGER REFERENCES t (n) DEFERRABLE INITIALLY DEFERRED)');
    database.exec('INSERT INTO u VALUES (99)');
    return { value: 'dangling' };
  };
  const answers = groupCommit(database, [insert(1), dangling]);
  expect(answers).toEqual([
    { error: expect.stringContaining('FOREIGN KEY') },
    { error: expect.stringContaining('FOREIGN KEY') },
  ]);
  expect(stored()).toEqual([]);
  groupCommit(database, [insert(5)]);
  expect(stored()).toEqual([5]);
});
