import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';

/** How far a thread stands back behind those somebody waits for: as the `nice` of a process, 0 to 19. */
export const background = 10;

/** Lets this thread stand back where processor time is scarce; where the system knows no priority of threads, nothing happens. */
export const standBack = (by: number): void => {
  try {
    // Linux names a thread as it names a process.
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    if (Number.isInteger(thread)) setPriority(thread, by);
  } catch {
    // No such system, or not permitted: all threads are alike then.
  }
};
