import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../engine/open-database.ts';
import { type DatabaseFile, databaseFiles } from './storage-files.ts';

export type FrozenDatabases = {
  readonly of: (name: DatabaseFile) => DatabaseSync;
  readonly close: () => void;
};

/**
 * Reading connections that all show one moment, while others go on writing. The queue is frozen first: what a worker did after
 * it stands in the tables or is done again, as after a crash. Objects come after the tables, so every body a row names is there.
 */
export const freezeDatabases = (dataDir: string): FrozenDatabases => {
  const open = new Map<DatabaseFile, DatabaseSync>();
  const close = (): void => {
    for (const database of open.values()) database.close();
  };
  try {
    for (const name of databaseFiles) {
      const database = openDatabase(join(dataDir, name), { readOnly: true });
      open.set(name, database);
      database.exec('BEGIN');
      database.prepare('SELECT count(*) FROM sqlite_schema').get();
    }
  } catch (error) {
    close();
    throw error;
  }
  return {
    of: (name) => {
      const database = open.get(name);
      if (!database) throw new Error(`${name} was not frozen`);
      return database;
    },
    close,
  };
};
