import type { Turn } from '#functions/rendering/worker/render-pages.ts';

export type PageTurns = {
  /** Pages that people wait for: each begins at once. */
  readonly first: Turn;
  /** All others: some at a time, and next to none while one of the first is at work. */
  readonly behind: Turn;
};

/** Others at work beside one of the first: it hardly feels them, and they never stand still. */
const besideFirst = 2;
/** Others that begin together, so that what they write goes out together; then the thread looks at its messages. */
const burst = 6;

/**
 * Shares one thread between the pages people wait for and all others. Of the others `limit` are at work at once: enough that the
 * thread has some to make while the writer commits the rest.
 */
export const pageTurns = (limit: number): PageTurns => {
  let firsts = 0;
  let atWork = 0;
  let begun = 0;
  const waiting: (() => void)[] = [];
  const admit = (): void => {
    while (begun < burst && atWork < (firsts > 0 ? besideFirst : limit)) {
      const next = waiting.shift();
      if (!next) return;
      if (begun === 0)
        setImmediate(() => {
          begun = 0;
          admit();
        });
      begun += 1;
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
        return await work();
      } finally {
        atWork -= 1;
        admit();
      }
    },
  };
};
