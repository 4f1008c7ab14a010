import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';

/** How far a thread of such work stands back behind those that answer people: as the `nice` of a process, 0 to 19. */
const steps = { answers: 0, questions: 2, pages: 5, digests: 12, background: 10 };

export type ThreadWork = keyof typeof steps;

/** Lets this thread stand back where processor time is scarce; where the system knows no priority of threads, nothing happens. */
export const standBack = (as: ThreadWork): void => {
  if (steps[as] === 0) return;
  try {
    // Linux names a thread as it names a process.
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    if (Number.isInteger(thread)) setPriority(thread, steps[as]);
  } catch {
    // No such system, or not permitted: all threads are alike then.
  }
};
