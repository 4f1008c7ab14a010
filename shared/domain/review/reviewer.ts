import type { Actor } from '#shared/domain/access/actor.ts';
import { grantsFor, type Place } from '#shared/domain/access/permission.ts';
import type { WorkingEdition } from '#shared/domain/article/article.ts';
import { stageAction } from '#shared/domain/review/review-chain.ts';

/** Who decides, and for whom where they stand in (AB角). */
export type Reviewer = { readonly accountId: string; readonly name: string; readonly deputyFor?: string | undefined };

/** Whether neither the reviewer nor the one stood in for wrote, submitted or approved this text. */
export const isOtherPerson = (working: WorkingEdition, reviewer: Reviewer): boolean => {
  const { review } = working;
  const hands = new Set([
    ...working.authors,
    ...(review ? [review.submittedBy] : []),
    ...(review?.approvals ?? []).flatMap(({ accountId, deputyFor }) => [accountId, deputyFor ?? accountId]),
  ]);
  return !hands.has(reviewer.accountId) && !hands.has(reviewer.deputyFor ?? reviewer.accountId);
};

/**
 * In what capacity the actor decides the stage the text is at: by the first of their grants under which they are another
 * person, else by any; undefined without a grant.
 */
export const reviewerAt = (actor: Actor, working: WorkingEdition, place: Place): Reviewer | undefined => {
  const stage = working.review?.stage;
  if (working.status !== 'inReview' || !stage) return undefined;
  const reviewers = grantsFor(actor, stageAction(stage), place).map(
    ({ deputyFor }): Reviewer => ({ accountId: actor.accountId, name: actor.name, deputyFor }),
  );
  return reviewers.find((reviewer) => isOtherPerson(working, reviewer)) ?? reviewers[0];
};
