import type { MessagePort } from 'node:worker_threads';
import type { ChangeFeed } from '#shared/ports/change-feed.ts';
import type { JobQueue } from '#shared/ports/job-queue.ts';
import type { ObjectStore } from '#shared/ports/object-store.ts';
import type { TableStore } from '#shared/ports/table-store.ts';

/** The ports of one data folder, as one thread sees them. */
export type StoragePorts = {
  readonly tables: TableStore;
  readonly objects: ObjectStore;
  readonly feed: ChangeFeed;
  readonly queue: JobQueue;
};

/** Lets another thread attach: hand it over with `transferList: [handle.port]`. */
export type EmbeddedHandle = { readonly port: MessagePort; readonly dataDir: string };

/** The storage in the thread that owns it. */
export type EmbeddedStorage = StoragePorts & {
  readonly connect: () => EmbeddedHandle;
  /** Another name after every commit to tables or objects, by whichever thread; costs next to nothing. */
  readonly version: () => string;
  /** Drops expired items, old tokens, feed rows and uploads; cheap enough for every minute. */
  readonly sweep: (now: Date) => Promise<void>;
  /** Deletes files that crashes left, older than 7 days; walks the objects folder: weekly. Answers how many. */
  readonly sweepOrphans: (now: Date) => Promise<number>;
  /** Ends what was asked, then closes the files; threads that attached must have ended. */
  readonly close: () => Promise<void>;
};

/** The storage in a thread that attached to it. */
export type AttachedStorage = StoragePorts & { readonly close: () => void };
