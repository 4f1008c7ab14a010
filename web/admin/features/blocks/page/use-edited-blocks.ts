import { useMemo, useState } from 'react';
import { useKept } from '#desk/components/kept/use-kept.ts';
import { type Block, type KeyedBlock, keyed, toBody } from '../block/block-data.ts';
import { type BlockHistory, changed, redone, startHistory, undone } from './block-history.ts';

const same = (one: readonly KeyedBlock[], other: readonly KeyedBlock[]): boolean =>
  JSON.stringify(toBody(one)) === JSON.stringify(toBody(other));

/**
 * The blocks of a page under edit, on the state they were begun on, with undo and redo: kept on this device until they are
 * saved. `about` tells one page from another.
 */
export const useEditedBlocks = (
  about: string,
  title: string,
  saved: { readonly version: number; readonly blocks: readonly Block[] },
) => {
  const text = JSON.stringify(saved.blocks);
  // Keys stay while the saved blocks say the same.
  const stored = useMemo(() => keyed(JSON.parse(text) as readonly Block[]), [text]);
  const kept = useKept<readonly KeyedBlock[]>({
    name: 'blocks',
    about,
    title,
    latest: { version: saved.version, value: stored },
    same,
  });
  const { mine, stamp, holding } = kept;
  /** The steps taken since something else than a step was shown. */
  const [steps, setSteps] = useState<{ readonly stamp: number; readonly history: BlockHistory }>();
  const history = steps?.stamp === stamp ? { ...steps.history, now: mine } : startHistory(mine);
  const go = (next: BlockHistory): void => {
    setSteps({ stamp, history: next });
    holding.set(next.now);
  };
  return {
    kept,
    blocks: mine,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    set: (next: readonly KeyedBlock[], typing?: string): void => go(changed(history, next, typing)),
    undo: (): void => go(undone(history)),
    redo: (): void => go(redone(history)),
  };
};
