import { DatabaseSync } from 'node:sqlite';

/** `full`: a commit is on disk when it answers. `normal`: a power cut may take back the last commits, a crash none. */
export type Durability = 'full' | 'normal';

type Options = { readonly durability: Durability } | { readonly readOnly: true };

/** A connection in write-ahead mode that waits up to five seconds for another writer. */
export const openDatabase = (file: string, options: Options): DatabaseSync => {
  const readOnly = 'readOnly' in options;
  const database = new DatabaseSync(file, { readOnly, timeout: 5000 });
  if (!readOnly) {
    database.exec('PRAGMA journal_mode = WAL');
    database.exec(`PRAGMA synchronous = ${options.durability === 'full' ? 'FULL' : 'NORMAL'}`);
    database.exec('PRAGMA wal_autocheckpoint = 4000');
  }
  // Sizes in KiB when negative; the map is shared between the threads of the process.
  database.exec('PRAGMA cache_size = -16384; PRAGMA mmap_size = 268435456; PRAGMA temp_store = MEMORY');
  return database;
};
