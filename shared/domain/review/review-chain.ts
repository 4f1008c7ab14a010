import type { Action } from '#shared/domain/access/action.ts';
import type { Column } from '#shared/domain/column/column.ts';
import type { Site } from '#shared/domain/site/site.ts';

/** Stages by length of the chain: 三审三校 is three. */
export const standardChains: Readonly<Record<number, readonly string[]>> = {
  1: ['final'],
  2: ['first', 'final'],
  3: ['first', 'second', 'final'],
  4: ['first', 'second', 'third', 'final'],
  5: ['first', 'second', 'third', 'fourth', 'final'],
};

/** The chain an article of this column passes: the nearest column upwards that sets one, else the site's. */
export const reviewChain = (site: Site, columnPath: readonly Column[]): readonly string[] =>
  columnPath.findLast((column) => column.reviewChain !== undefined)?.reviewChain ?? site.reviewChain;

/** The action that deciding at `stage` needs. */
export const stageAction = (stage: string): Action => `review.${stage}` as Action;
