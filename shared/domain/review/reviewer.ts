import type { Actor } from '#shared/domain/access/actor.ts';
import { grantsFor, type Place } from '#shared/domain/access/permission.ts';
import type { WorkingEdition } from '#shared/domain/article/article.ts';
import { stageAction } from '#shared/domain/review/review-chain.ts';

/** Who decides, and for whom where they stand in (AB角). */
export type Reviewer = { readonly accountId: string; readonly name: string; readonly deputyFor?: string | undefined };

/** Everybody who wrote, submitted or approved this text, and those they stood in for. */
export const handsIn = ({ authors, review }: WorkingEdition): readonly string[] => [
  ...new Set([
    ...authors,
    ...(review ? [review.submittedBy] : []),
    ...(review?.approvals ?? []).flatMap(({ accountId, deputyFor }) => [accountId, deputyFor ?? accountId]),
  ]),
];

/** Whether neither the reviewer nor the one stood in for is among `hands`. */
export const isStranger = (hands: readonly string[], { accountId, deputyFor }: Reviewer): boolean =>
  !hands.includes(accountId) && !hands.includes(deputyFor ?? accountId);

/** Whether neither the reviewer nor the one stood in for wrote, submitted or approved this text. */
export const isOtherPerson = (working: WorkingEdition, reviewer: Reviewer): boolean =>
  isStranger(handsIn(working), reviewer);

/**
 * In what capacity the actor may decide `stage` of a text that went through `hands`: by the first of their grants under which
 * they are another person, else by any; undefined without a grant.
 */
export const reviewerFor = (
  actor: Actor,
  stage: string,
  hands: readonly string[],
  place: Place,
): Reviewer | undefined => {
  const reviewers = grantsFor(actor, stageAction(stage), place).map(
    ({ deputyFor }): Reviewer => ({ accountId: actor.accountId, name: actor.name, deputyFor }),
  );
  return reviewers.find((reviewer) => isStranger(hands, reviewer)) ?? reviewers[0];
};

/** In what capacity the actor decides the stage the text is at; undefined without a grant, or when nothing is to decide. */
export const reviewerAt = (actor: Actor, working: WorkingEdition, place: Place): Reviewer | undefined => {
  const stage = working.review?.stage;
  return working.status === 'inReview' && stage ? reviewerFor(actor, stage, handsIn(working), place) : undefined;
};
