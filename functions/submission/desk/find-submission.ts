import type { Services } from '#functions/composition/services.ts';
import type { Action } from '#shared/domain/access/action.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, authoriseSomewhere, permits } from '#shared/domain/access/permission.ts';
import { type ColumnTree, columnPathIds } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Submission } from '#shared/domain/submission/submission.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { deskStatuses, SubmissionRepository } from '#shared/repositories/submission/submission-repository.ts';

/** Whether the actor may decide on it: one of the columns it is meant for is theirs; an answer without column is the whole site's. */
export const isOnDeskOf = (actor: Actor, tree: ColumnTree, submission: Submission): boolean =>
  submission.columnIds.length === 0
    ? permits(actor, 'submission.decide', { siteId: submission.targetSiteId })
    : submission.columnIds.some((columnId) =>
        permits(actor, 'submission.decide', {
          siteId: submission.targetSiteId,
          columnPath: columnPathIds(tree, columnId),
        }),
      );

/**
 * A submission that reached the site, for whoever decides there.
 *
 * @throws DomainError not-found (also where it never reached the desk), forbidden, token-scope
 */
export const findOnDesk = async (
  { tables }: Pick<Services, 'tables'>,
  { siteId, submissionId, actor }: { readonly siteId: string; readonly submissionId: string; readonly actor: Actor },
): Promise<Submission> => {
  authoriseSomewhere(actor, 'submission.decide', siteId);
  const submission = await new SubmissionRepository(tables).find({ targetSiteId: siteId, submissionId });
  if (!submission?.submittedAt || !deskStatuses.includes(submission.status))
    throw new DomainError('not-found', `no submission ${submissionId} at ${siteId}`, { submissionId });
  const tree = await new ColumnRepository(tables).tree(siteId);
  if (!isOnDeskOf(actor, tree, submission))
    throw new DomainError('forbidden', 'it is for columns of others', { action: 'submission.decide', siteId });
  return submission;
};

/** @throws DomainError forbidden, not-found when the column is not the actor's */
export const authoriseColumn = async (
  { tables }: Pick<Services, 'tables'>,
  actor: Actor,
  action: Action,
  place: { readonly siteId: string; readonly columnId: string },
): Promise<void> => {
  const tree = await new ColumnRepository(tables).tree(place.siteId);
  authorise(actor, action, { siteId: place.siteId, columnPath: columnPathIds(tree, place.columnId) });
};
