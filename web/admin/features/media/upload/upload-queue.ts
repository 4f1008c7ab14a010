import { useSyncExternalStore } from 'react';
import { type MediaFile, uploadFile } from '#desk/lib/upload/upload-file.ts';

/** One file on its way into the library. */
export type QueuedUpload = {
  readonly id: number;
  readonly siteId: string;
  readonly file: File;
  /** 0 to 1. */
  readonly share: number;
  readonly state: 'sending' | 'waiting' | 'checking' | 'paused' | 'failed' | 'done';
  readonly media?: MediaFile | undefined;
  readonly error?: unknown;
};

let queue: readonly QueuedUpload[] = [];
let lastId = 0;
const listeners = new Set<() => void>();
const controls = new Map<number, AbortController>();
const ends = new Set<(siteId: string) => void>();

const set = (next: readonly QueuedUpload[]): void => {
  queue = next;
  for (const listener of listeners) listener();
};
const change = (id: number, part: Partial<QueuedUpload>): void =>
  set(queue.map((one) => (one.id === id ? { ...one, ...part } : one)));

const run = async (id: number): Promise<void> => {
  const upload = queue.find((one) => one.id === id);
  if (!upload) return;
  const control = new AbortController();
  controls.set(id, control);
  change(id, { state: 'sending', error: undefined });
  try {
    const media = await uploadFile(upload.siteId, upload.file, {
      signal: control.signal,
      onProgress: ({ share, state }) => {
        if (!control.signal.aborted) change(id, { share, state });
      },
    });
    if (control.signal.aborted) return;
    change(id, { state: media.status === 'refused' ? 'failed' : 'done', share: 1, media });
    for (const end of ends) end(upload.siteId);
  } catch (error) {
    if (!control.signal.aborted) change(id, { state: 'failed', error });
  }
};

/**
 * The uploads of this tab. They belong to no screen: whoever leaves the library finds them further on when coming back, and
 * what was cut off goes on where it stopped.
 */
export const uploadQueue = {
  add: (siteId: string, files: readonly File[]): void => {
    const added = files.map((file): QueuedUpload => {
      lastId += 1;
      return { id: lastId, siteId, file, share: 0, state: 'sending' };
    });
    set([...queue, ...added]);
    for (const { id } of added) void run(id);
  },
  pause: (id: number): void => {
    controls.get(id)?.abort();
    change(id, { state: 'paused' });
  },
  resume: (id: number): void => {
    controls.get(id)?.abort();
    void run(id);
  },
  remove: (id: number): void => {
    controls.get(id)?.abort();
    set(queue.filter((one) => one.id !== id));
  },
  /** Tells when an upload of a site has ended. */
  onEnd: (end: (siteId: string) => void): (() => void) => {
    ends.add(end);
    return () => ends.delete(end);
  },
};

const follow = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The uploads as they stand. */
export const useUploadQueue = (): readonly QueuedUpload[] => useSyncExternalStore(follow, () => queue);
