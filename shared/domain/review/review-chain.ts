import type { Action } from '#shared/domain/access/action.ts';
import type { Column } from '#shared/domain/column/column.ts';
import type { Site } from '#shared/domain/site/site.ts';

/** The chain an article of this column passes: the nearest column upwards that sets one, else the site's. */
export const reviewChain = (site: Site, columnPath: readonly Column[]): readonly string[] =>
  columnPath.findLast((column) => column.reviewChain !== undefined)?.reviewChain ?? site.reviewChain;

/** The action that deciding at `stage` needs. */
export const stageAction = (stage: string): Action => `review.${stage}` as Action;
