import type { Article, ReviewRound, StageApproval, WorkingEdition } from '#shared/domain/article/article.ts';
import { assertAct } from '#shared/domain/article/article-workflow.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { isOtherPerson, type Reviewer } from '#shared/domain/review/reviewer.ts';

export type ReviewDecision =
  | {
      readonly decision: 'approve';
      readonly comment: string;
      readonly checksum?: string | undefined;
      readonly secrecy?: 'cleared' | undefined;
    }
  | {
      readonly decision: 'return';
      readonly comment: string;
      readonly checksum?: string | undefined;
      /** An earlier stage to decide again; undefined = back to the author. */
      readonly toStage?: string | undefined;
      readonly secrecy?: 'refer' | undefined;
    };

/**
 * Decides the stage the article is at.
 *
 * @param dueAt when the stage after this one is due
 * @throws DomainError transition-refused (not in review, or a stage that is not before), self-review, checksum-stale
 */
export const decideReview = (
  article: Article,
  decision: ReviewDecision,
  reviewer: Reviewer,
  at: string,
  dueAt: string,
): Article => {
  assertAct(article, 'review');
  const { working } = article;
  const round = working?.review;
  if (!working || !round?.stage) throw new DomainError('transition-refused', 'nothing waits for a decision');
  if (!isOtherPerson(working, reviewer)) {
    throw new DomainError('self-review', 'the reviewer wrote, submitted or approved this text', {
      accountId: reviewer.accountId,
    });
  }
  if (decision.checksum !== undefined && decision.checksum !== round.checksum)
    throw new DomainError('checksum-stale', 'the text changed after it was read');
  const next: WorkingEdition =
    decision.decision === 'approve'
      ? approved(working, round, round.stage, reviewer, decision.comment, at, dueAt)
      : returned(working, round, round.stage, reviewer, decision, at, dueAt);
  return { ...article, version: article.version + 1, updatedAt: at, working: { ...next, updatedAt: at } };
};

const approved = (
  working: WorkingEdition,
  round: ReviewRound,
  stage: string,
  reviewer: Reviewer,
  comment: string,
  at: string,
  dueAt: string,
): WorkingEdition => {
  const approval: StageApproval = {
    stage,
    accountId: reviewer.accountId,
    name: reviewer.name,
    deputyFor: reviewer.deputyFor,
    at,
    comment,
    checksum: round.checksum,
    secrecy: 'cleared',
  };
  const following = round.chain[round.chain.indexOf(stage) + 1];
  return {
    ...working,
    status: following ? 'inReview' : 'approved',
    review: { ...round, approvals: [...round.approvals, approval], stage: following, dueAt: following && dueAt },
  };
};

const returned = (
  working: WorkingEdition,
  round: ReviewRound,
  stage: string,
  reviewer: Reviewer,
  decision: Extract<ReviewDecision, { decision: 'return' }>,
  at: string,
  dueAt: string,
): WorkingEdition => {
  const note = {
    stage,
    by: reviewer.accountId,
    name: reviewer.name,
    at,
    comment: decision.comment,
    secrecy: decision.secrecy,
  };
  if (decision.toStage === undefined)
    return { ...working, status: 'returned', review: { ...round, stage: undefined, dueAt: undefined, returned: note } };
  const target = round.chain.indexOf(decision.toStage);
  if (target < 0 || target >= round.chain.indexOf(stage)) {
    throw new DomainError('transition-refused', `${decision.toStage} is not a stage before ${stage}`, {
      toStage: decision.toStage,
      stage,
    });
  }
  const kept = round.approvals.filter((approval) => round.chain.indexOf(approval.stage) < target);
  return {
    ...working,
    status: 'inReview',
    review: { ...round, stage: decision.toStage, dueAt, approvals: kept, returned: note },
  };
};
