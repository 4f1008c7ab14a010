import type { KeyedBlock } from '../block/block-data.ts';

type Blocks = readonly KeyedBlock[];

/** The blocks under edit with what they were before, for undo and redo. */
export type BlockHistory = {
  readonly past: readonly Blocks[];
  readonly now: Blocks;
  readonly future: readonly Blocks[];
  /** The block being typed into: its further changes are one with the last. */
  readonly typing?: string | undefined;
};

const most = 100;

export const startHistory = (now: Blocks): BlockHistory => ({ past: [], now, future: [] });

/** Goes on to `next`; changes of one block that follow one another (`typing`) are undone together. */
export const changed = (history: BlockHistory, next: Blocks, typing?: string): BlockHistory => {
  const goesOn = typing !== undefined && typing === history.typing;
  return {
    past: goesOn ? history.past : [...history.past, history.now].slice(-most),
    now: next,
    future: [],
    typing,
  };
};

/** One step back; the same where there is none. */
export const undone = (history: BlockHistory): BlockHistory => {
  const before = history.past.at(-1);
  return before ? { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] } : history;
};

/** One step forward again; the same where there is none. */
export const redone = (history: BlockHistory): BlockHistory => {
  const [next, ...future] = history.future;
  return next ? { past: [...history.past, history.now], now: next, future } : history;
};
