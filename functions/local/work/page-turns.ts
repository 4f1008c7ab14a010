import { setImmediate as pause } from 'node:timers/promises';
import type { Turn } from '#functions/rendering/worker/render-pages.ts';

export type PageTurns = {
  /** Pages that people wait for: each begins at once. */
  readonly first: Turn;
  /** All others: a few at a time, and none begins while one of the first is at work. */
  readonly behind: Turn;
};

/**
 * Shares one thread between the pages people wait for and all others. Of the others `limit` are at work at once: enough that the
 * thread has one to make while the writer commits the rest, few enough that a page that comes first waits a moment only.
 */
export const pageTurns = (limit: number): PageTurns => {
  let firsts = 0;
  let atWork = 0;
  const waiting: (() => void)[] = [];
  const admit = (): void => {
    while (firsts === 0 && atWork < limit) {
      const next = waiting.shift();
      if (!next) return;
      atWork += 1;
      next();
    }
  };
  return {
    first: async (work) => {
      firsts += 1;
      try {
        return await work();
      } finally {
        firsts -= 1;
        admit();
      }
    },
    behind: async (work) => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        admit();
      });
      try {
        // The thread looks at its messages between two pages.
        await pause();
        return await work();
      } finally {
        atWork -= 1;
        admit();
      }
    },
  };
};
