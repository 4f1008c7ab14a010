import { useMemo, useState } from 'react';
import { type Block, type KeyedBlock, keyed } from './block-data.ts';
import { type BlockHistory, changed, redone, startHistory, undone } from './block-history.ts';

type Edited = {
  readonly page: string;
  /** What the change was begun on: a later read must not pass for it. */
  readonly version: number;
  readonly before: readonly KeyedBlock[];
  readonly history: BlockHistory;
};

/** The blocks of a page under edit, on the state they were begun on, with undo and redo. `page` tells one page from another. */
export const useEditedBlocks = (
  page: string,
  saved: { readonly version: number; readonly blocks: readonly Block[] },
) => {
  const text = JSON.stringify(saved.blocks);
  // Keys stay while the saved blocks say the same.
  const stored = useMemo(() => keyed(JSON.parse(text) as readonly Block[]), [text]);
  const [edited, setEdited] = useState<Edited>();
  const mine = edited?.page === page ? edited : undefined;
  const history = mine?.history ?? startHistory(stored);
  const go = (next: BlockHistory): void =>
    setEdited({ page, version: mine?.version ?? saved.version, before: mine?.before ?? stored, history: next });
  return {
    blocks: history.now,
    stored,
    /** Undefined while nothing was changed. */
    mine,
    isNewer: mine !== undefined && saved.version > mine.version,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    set: (next: readonly KeyedBlock[], typing?: string): void => go(changed(history, next, typing)),
    undo: (): void => go(undone(history)),
    redo: (): void => go(redone(history)),
    drop: (): void => setEdited(undefined),
    /** Goes on from the newer state with one's own blocks. */
    keepMine: (): void => {
      if (mine) setEdited({ ...mine, version: saved.version, before: stored });
    },
  };
};
