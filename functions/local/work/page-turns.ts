import type { Turn } from '#functions/rendering/worker/render-pages.ts';

export type PageTurns = {
  /** Pages that people wait for: each begins at once. */
  readonly first: Turn;
  /** All others: some at a time, and next to none while one of the first is at work. */
  readonly behind: Turn;
  /** Says whether an import runs, which all others give way to as well. */
  readonly importing: (runs: boolean) => void;
};

/** What the owner of a thread that makes pages tells it: whether an import runs. */
export type PageNews = { readonly imports: boolean };

/** Others at work beside one of the first: it hardly feels them, and they never stand still. */
const besideFirst = 6;
/** Others at work beside an import: what comes in is committed first, its pages follow. */
const besideImport = 1;
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
  let imports = false;
  const most = (): number => Math.min(limit, firsts > 0 ? besideFirst : limit, imports ? besideImport : limit);
  const waiting: (() => void)[] = [];
  const admit = (): void => {
    while (begun < burst && atWork < most()) {
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
    importing: (runs) => {
      imports = runs;
      admit();
    },
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
