import type { Clock } from '#shared/ports/clock.ts';
import { systemClock } from '../system-clock.ts';
import type { AttachedStorage, EmbeddedHandle } from './embedded-storage.ts';
import { storageClient } from './storage-client.ts';

/** The storage in another thread than the one that opened it; the owner must stay open as long. */
export const attachEmbeddedStorage = (handle: EmbeddedHandle, clock: Clock = systemClock): AttachedStorage => {
  const { tables, objects, feed, queue, close } = storageClient(handle, clock);
  return { tables, objects, feed, queue, close };
};
