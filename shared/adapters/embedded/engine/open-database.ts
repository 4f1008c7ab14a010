import { DatabaseSync } from 'node:sqlite';

/** `full`: a commit is on disk when it answers. `normal`: a power cut may take back the last commits, a crash none. */
export type Durability = 'full' | 'normal';

type Options = ({ readonly durability: Durability } | { readonly readOnly: true }) & {
  /** What the connection keeps of the file's pages for itself; the system keeps the rest. */
  readonly cacheMiB?: number | undefined;
};

const smallCache = 2;

/**
 * A connection in write-ahead mode that waits up to five seconds for another writer. Files are not mapped into memory: every
 * thread has its own connections, and each would count what it has seen of a file as its own.
 */
export const openDatabase = (file: string, options: Options): DatabaseSync => {
  const readOnly = 'readOnly' in options;
  const database = new DatabaseSync(file, { readOnly, timeout: 5000 });
  if (!readOnly) {
    database.exec('PRAGMA journal_mode = WAL');
    database.exec(`PRAGMA synchronous = ${options.durability === 'full' ? 'FULL' : 'NORMAL'}`);
    database.exec('PRAGMA wal_autocheckpoint = 4000');
  }
  // In KiB when negative.
  database.exec(`PRAGMA cache_size = -${(options.cacheMiB ?? smallCache) * 1024}; PRAGMA temp_store = MEMORY`);
  return database;
};
