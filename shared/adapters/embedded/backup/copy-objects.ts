import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../engine/open-database.ts';
import { Statements } from '../engine/statements.ts';
import { ObjectReader } from '../objects/object-reader.ts';
import { eachOf } from './each-of.ts';
import { linkOrCopy } from './link-or-copy.ts';
import { countStoredFiles, type StoredFile, storedFiles } from './stored-files.ts';

const atOnce = 16;

type Copy = {
  readonly dataDir: string;
  readonly folder: string;
  /** objects.db as it was frozen. */
  readonly frozen: DatabaseSync;
  readonly progress: (done: number, total: number) => void;
};

/**
 * Copies the files that the frozen objects.db names beside its copy in `folder`. Where one was replaced or deleted meanwhile, the
 * copied row is made to say so. Answers how many files and bytes the backup has.
 */
export const copyObjects = async ({ dataDir, folder, frozen, progress }: Copy) => {
  const copy = openDatabase(join(folder, 'objects.db'), { durability: 'full' });
  const live = openDatabase(join(dataDir, 'objects.db'), { readOnly: true });
  const statements = new Statements(copy);
  const reader = new ObjectReader(live);
  const made = new Set<string>();
  const total = countStoredFiles(frozen);
  const counted = { count: 0, bytes: 0 };

  const take = async (file: string): Promise<boolean> => {
    const to = join(folder, 'objects', file);
    if (!made.has(dirname(to))) {
      await mkdir(dirname(to), { recursive: true, mode: 0o700 });
      made.add(dirname(to));
    }
    return linkOrCopy(join(dataDir, 'objects', file), to);
  };
  const takeReplacement = async (key: string): Promise<number | undefined> => {
    for (let row = reader.row(key); row; row = reader.row(key)) {
      if (!(await take(row.file))) continue;
      const { file, etag, size, contentType, cacheControl } = row;
      const sql = 'UPDATE objects SET file = ?, etag = ?, size = ?, contentType = ?, cacheControl = ? WHERE key = ?';
      statements.run(sql, file, etag, size, contentType, cacheControl, key);
      return size;
    }
    statements.run('DELETE FROM objects WHERE key = ?', key);
    return undefined;
  };
  const takeStored = async (stored: StoredFile): Promise<number | undefined> => {
    if (await take(stored.file)) return stored.size;
    if (stored.key !== null) return takeReplacement(stored.key);
    statements.run('DELETE FROM parts WHERE uploadId = ? AND number = ?', stored.uploadId, stored.number);
    return undefined;
  };

  try {
    await mkdir(join(folder, 'objects'), { recursive: true, mode: 0o700 });
    await eachOf(storedFiles(frozen), atOnce, async (stored) => {
      const size = await takeStored(stored);
      if (size === undefined) return;
      counted.count += 1;
      counted.bytes += size;
      progress(counted.count, total);
    });
    statements.run('DELETE FROM garbage');
    return counted;
  } finally {
    live.close();
    copy.close();
  }
};
