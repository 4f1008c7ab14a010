import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const files = ['tables.db', 'objects.db', 'counters.db', 'queue.db'];

/** @throws Error naming the file that is damaged and what was found */
export const checkDatabases = (dataDir: string): void => {
  for (const path of files.map((name) => join(dataDir, name)).filter((file) => existsSync(file))) {
    const database = new DatabaseSync(path);
    try {
      const found = String(Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {})[0]);
      if (found !== 'ok') throw new Error(found);
    } catch (error) {
      throw new Error(
        `${path} is damaged (${error instanceof Error ? error.message : error}); restore it from a backup`,
      );
    } finally {
      database.close();
    }
  }
};
