import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { MessageChannel } from 'node:worker_threads';
import type { Clock } from '#shared/ports/clock.ts';
import { openDatabase } from '../engine/open-database.ts';
import { queueSchema } from '../queue/queue-schema.ts';
import { systemClock } from '../system-clock.ts';
import type { RunningWriter } from '../writer/start-writer.ts';
import { startWriter } from '../writer/start-writer.ts';
import { checkDatabases } from './check-databases.ts';
import { lockDataDir } from './data-dir-lock.ts';
import type { EmbeddedStorage } from './embedded-storage.ts';
import { storageClient } from './storage-client.ts';

const day = 24 * 60 * 60 * 1000;

type Options = {
  readonly clock?: Clock | undefined;
  /** False runs the writer in this thread: for short commands and tests. */
  readonly thread?: boolean | undefined;
};

const makeQueueFile = (dataDir: string): void => {
  const database = openDatabase(join(dataDir, 'queue.db'), { durability: 'normal' });
  database.exec(`BEGIN; ${queueSchema} COMMIT`);
  // Whoever had messages in hand was in the process that held this folder before, and is gone.
  database.exec('UPDATE messages SET visibleAt = 0 WHERE receiveCount > 0');
  database.close();
};

/**
 * Opens a data folder, making it when it is new, and starts the writer.
 *
 * @throws Error when another process has the folder, or a file is damaged
 */
export const openEmbeddedStorage = async (
  folder: string,
  { clock = systemClock, thread = true }: Options = {},
): Promise<EmbeddedStorage> => {
  const dataDir = resolve(folder);
  mkdirSync(join(dataDir, 'objects'), { recursive: true, mode: 0o700 });
  const lock = lockDataDir(dataDir);
  try {
    checkDatabases(dataDir, lock);
    makeQueueFile(dataDir);
    const writer = await startWriter(dataDir, { thread });
    return assemble(dataDir, clock, writer, () => lock.release({ closed: true }));
  } catch (error) {
    lock.release({ closed: lock.wasClosed });
    throw error;
  }
};

const assemble = (dataDir: string, clock: Clock, writer: RunningWriter, released: () => void): EmbeddedStorage => {
  const connect = (): { readonly port: MessagePort; readonly dataDir: string } => {
    const { port1, port2 } = new MessageChannel();
    writer.connect(port2);
    return { port: port1, dataDir };
  };
  const client = storageClient(connect(), clock);
  return {
    tables: client.tables,
    objects: client.objects,
    feed: client.feed,
    queue: client.queue,
    connect,
    version: client.version,
    sweep: async (now) => {
      const weekAgo = now.getTime() - 7 * day;
      const full = 1000;
      while (((await client.writer.ask({ act: 'sweepTables', now: now.getTime() })) as number) >= full);
      while (((await client.writer.ask({ act: 'sweepUploads', before: weekAgo })) as number) >= full);
    },
    sweepOrphans: (now) => client.removeOrphans(now.getTime() - 7 * day),
    close: async () => {
      await client.writer.idle();
      client.close();
      await writer.close();
      released();
    },
  };
};
