import type { Action } from '#shared/domain/access/action.ts';
import type { Column } from '#shared/domain/column/column.ts';
import type { Site } from '#shared/domain/site/site.ts';

/** The chain an article of this column passes: the nearest column upwards that sets one, else the site's. */
export const reviewChain = (site: Site, columnPath: readonly Column[]): readonly string[] =>
  columnPath.findLast((column) => column.reviewChain !== undefined)?.reviewChain ?? site.reviewChain;

/**
 * The chain of an edition that stands in several columns: that of its own column, with every stage one of the others asks
 * for besides, so that no column is entered by a shorter way than its own.
 */
export const jointChain = (site: Site, own: readonly Column[], others: readonly (readonly Column[])[]) =>
  others.reduce<readonly string[]>((chain, path) => joined(chain, reviewChain(site, path)), reviewChain(site, own));

/** Stages of `more` that `chain` lacks come before the next one both know, else last. */
const joined = (chain: readonly string[], more: readonly string[]): readonly string[] =>
  more.reduceRight<readonly string[]>((all, stage, n) => {
    if (all.includes(stage)) return all;
    const next = all.findIndex((known) => known === more[n + 1]);
    return all.toSpliced(next < 0 ? all.length : next, 0, stage);
  }, chain);

/** The action that deciding at `stage` needs. */
export const stageAction = (stage: string): Action => `review.${stage}` as Action;
