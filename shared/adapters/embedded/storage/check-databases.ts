import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const files = ['tables.db', 'objects.db', 'counters.db', 'queue.db'];

/** Of up to so many bytes a file is checked in the blink of an eye. */
const small = 32 * 1024 * 1024;

/**
 * Looks for damage; after a clean end (`wasClosed`) in the small files only, so that a start does not wait for it.
 *
 * @throws Error naming the file that is damaged and what was found
 */
export const checkDatabases = (dataDir: string, { wasClosed }: { readonly wasClosed: boolean }): void => {
  const present = files.map((name) => join(dataDir, name)).filter((file) => existsSync(file));
  for (const path of present.filter((file) => !wasClosed || statSync(file).size <= small)) {
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
