import { changeOf } from '#functions/submission/change/change-record.ts';
import { retryConflicts } from '#functions/submission/change/retry-conflicts.ts';
import { tellWhoSent } from '#functions/submission/change/tell-of-submission.ts';
import { countSubmitted } from '#functions/submission/send/counting.ts';
import { reportDirectly } from '#functions/submission/send/report-directly.ts';
import type { SendDeps } from '#functions/submission/send/send-submission.ts';
import type { Action } from '#shared/domain/access/action.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, reaches } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Submission } from '#shared/domain/submission/submission.ts';
import {
  approveSubmission,
  refuseSubmission,
  withdrawSubmission,
} from '#shared/domain/submission/submission-workflow.ts';
import { articleContext, placeOf } from '#shared/repositories/article/article-context.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { commissionsIn } from '#shared/repositories/submission/listed-repository.ts';
import { SubmissionRepository } from '#shared/repositories/submission/submission-repository.ts';

type Input = { readonly siteId: string; readonly submissionId: string; readonly actor: Actor };

/** The unit's own submission, for an act in the place its article stands. @throws DomainError not-found, forbidden */
const ownSubmission = async (
  { tables }: Pick<SendDeps, 'tables'>,
  { siteId, submissionId, actor }: Input,
  action: Action,
): Promise<Submission> => {
  if (!reaches(actor, siteId)) throw new DomainError('not-found', `nothing of ${siteId} is open`, { siteId });
  const submission = await new SubmissionRepository(tables).findOfUnit(siteId, submissionId);
  if (!submission) {
    authorise(actor, action, { siteId });
    throw new DomainError('not-found', `no submission ${submissionId}`, { submissionId });
  }
  authorise(actor, action, placeOf(await articleContext(tables, siteId, submission.articleId, actor)));
  return submission;
};

const save = async (
  deps: SendDeps,
  input: Input & { readonly action: string; readonly act: Action },
  decide: (submission: Submission, at: string) => Submission,
): Promise<Submission> =>
  retryConflicts(async () => {
    const { tables } = deps;
    const before = await ownSubmission(deps, input, input.act);
    const at = deps.clock.now().toISOString();
    const after = decide(before, at);
    const commission =
      after.commissionId === undefined
        ? undefined
        : await commissionsIn(tables).find(after.targetSiteId, after.commissionId);
    const counting =
      before.submittedAt === undefined && after.submittedAt !== undefined
        ? await countSubmitted(tables, after, at, commission?.dueAt)
        : [];
    const { siteId, submissionId, actor, action } = input;
    const notices = await tellWhoSent(deps, after, actor.accountId, at);
    const writes = [...new SubmissionRepository(tables).put(before, after), ...counting, ...notices];
    const told = { siteId, action, subject: { kind: 'submission', id: submissionId }, facts: { status: after.status } };
    await saveChanges(tables, changeOf(deps, actor, at, writes, told));
    return after;
  });

/**
 * The unit's gatekeeper lets a submission go, or keeps it (CNT-08).
 *
 * @throws DomainError not-found, forbidden, self-review, transition-refused
 */
export const decideSending = async (
  deps: SendDeps,
  input: Input & { readonly decision: 'approve' | 'refuse'; readonly reason: string },
): Promise<Submission> => {
  const by = { accountId: input.actor.accountId, name: input.actor.name };
  const step = { ...input, act: 'submission.approve' as const, action: `submission.${input.decision}` };
  const decided = await save(deps, step, (submission, at) =>
    input.decision === 'approve'
      ? approveSubmission(submission, by, at)
      : refuseSubmission(submission, by, at, input.reason),
  );
  return decided.status === 'submitted' ? reportDirectly(deps, decided) : decided;
};

/** The unit takes back what nobody has decided on yet. @throws DomainError not-found, forbidden, transition-refused */
export const withdrawSending = (deps: SendDeps, input: Input & { readonly reason: string }): Promise<Submission> => {
  const by = { accountId: input.actor.accountId, name: input.actor.name };
  return save(deps, { ...input, act: 'submission.send', action: 'submission.withdraw' }, (submission, at) =>
    withdrawSubmission(submission, by, at, input.reason),
  );
};

/** One submission of the unit. @throws DomainError not-found, forbidden */
export const getOwnSubmission = (deps: Pick<SendDeps, 'tables'>, input: Input): Promise<Submission> =>
  ownSubmission(deps, input, 'article.read');
