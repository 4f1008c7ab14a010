import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The hold of this process on a data folder. */
export type DataDirLock = {
  /** Whether the last process that had the folder closed it; true for a new folder. */
  readonly wasClosed: boolean;
  /** Lets go; `closed` remembers that the files are whole. */
  readonly release: (options: { readonly closed: boolean }) => void;
};

/** SQLITE_BUSY: somebody else has the lock. */
const busy = 5;

/**
 * Keeps other processes off the folder. The system drops the lock with the process, so none is ever stale.
 *
 * @throws Error naming the folder and the process that has it, or that the folder cannot be written to
 */
export const lockDataDir = (dataDir: string): DataDirLock => {
  const owner = join(dataDir, 'owner.pid');
  const lock = new DatabaseSync(join(dataDir, 'lock.db'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { readonly errcode?: number }).errcode !== busy) throw error;
    const pid = existsSync(owner) ? readFileSync(owner, 'utf8') : 'unknown';
    throw new Error(`${dataDir} is in use by another process (${pid}); stop it first or choose another DATA_DIR`);
  }
  // The owner's file stays behind when the process is killed: then the databases are checked.
  const wasClosed = !existsSync(owner);
  writeFileSync(owner, `${process.pid}`);
  return {
    wasClosed,
    release: ({ closed }) => {
      if (closed) rmSync(owner, { force: true });
      lock.close();
    },
  };
};
