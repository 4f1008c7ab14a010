import type { Services } from '#functions/composition/services.ts';
import { takeBackAdoptions } from '#functions/submission/adoption/take-back-adoptions.ts';
import { changeOf } from '#functions/submission/change/change-record.ts';
import { retryConflicts } from '#functions/submission/change/retry-conflicts.ts';
import { tellWhoSent } from '#functions/submission/change/tell-of-submission.ts';
import { decideMany, type ItemResult } from '#functions/submission/desk/decide-many.ts';
import { findOnDesk } from '#functions/submission/desk/find-submission.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { monthOf } from '#shared/domain/submission/figures/period.ts';
import type { CountedAct } from '#shared/domain/submission/figures/unit-figures.ts';
import type { LeaderMemo } from '#shared/domain/submission/leader-memo.ts';
import type { Submission } from '#shared/domain/submission/submission.ts';
import { memoSubmission, mergeSubmission, returnSubmission } from '#shared/domain/submission/submission-workflow.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { type Changes, saveChanges } from '#shared/repositories/changes.ts';
import { FiguresRepository } from '#shared/repositories/submission/figures-repository.ts';
import { memosIn } from '#shared/repositories/submission/listed-repository.ts';
import { SubmissionRepository } from '#shared/repositories/submission/submission-repository.ts';

type Deps = Pick<Services, 'tables' | 'clock' | 'ids'>;
type Settled = {
  readonly after: Submission;
  readonly acts?: readonly CountedAct[];
  readonly also?: readonly Write[];
  /** What changes on articles of the site with it. */
  readonly articles?: Changes;
};

const settle = (
  deps: Deps,
  {
    submission: known,
    actor,
    action,
  }: { readonly submission: Submission; readonly actor: Actor; readonly action: string },
  decide: (submission: Submission, at: string) => Settled | Promise<Settled>,
): Promise<Submission> =>
  retryConflicts(async () => {
    const repository = new SubmissionRepository(deps.tables);
    const before = (await repository.find(known)) ?? known;
    const at = deps.clock.now().toISOString();
    const { after, acts = [], also = [], articles } = await decide(before, at);
    const { targetSiteId, unitSiteId, submissionId, reason = '' } = after;
    const count =
      acts.length > 0
        ? [await new FiguresRepository(deps.tables).count({ targetSiteId, unitSiteId, month: monthOf(at), acts })]
        : [];
    const told = {
      siteId: targetSiteId,
      action,
      subject: { kind: 'submission', id: submissionId },
      facts: { unit: unitSiteId, status: after.status, reason },
    };
    const notices = await tellWhoSent(deps, after, actor.accountId, at);
    const writes = [...repository.put(before, after), ...count, ...also, ...notices];
    const changes = changeOf(deps, actor, at, writes, told);
    await saveChanges(deps.tables, {
      writes: [...changes.writes, ...(articles?.writes ?? [])],
      events: [...changes.events, ...(articles?.events ?? [])],
      audits: [...changes.audits, ...(articles?.audits ?? [])],
    });
    return after;
  });

const named = ({ accountId, name }: Actor) => ({ accountId, name });

/** Returns submissions to their units with one reason. @throws DomainError batch-refused, not-found, forbidden */
export const returnSubmissions = (
  deps: Deps,
  input: {
    readonly siteId: string;
    readonly actor: Actor;
    readonly submissionIds: readonly string[];
    readonly reason: string;
  },
): Promise<readonly ItemResult[]> => {
  const { siteId, actor, reason } = input;
  const items = input.submissionIds.map((submissionId) => ({ submissionId }));
  return decideMany(deps, { siteId, actor, items }, async (submission) => {
    await settle(deps, { submission, actor, action: 'submission.return' }, async (now, at) => ({
      after: returnSubmission(now, named(actor), at, reason),
      acts: [{ kind: 'returned' }],
      articles: await takeBackAdoptions(deps, now, actor, { at, reason }),
    }));
    return {};
  });
};

type One = { readonly siteId: string; readonly submissionId: string; readonly actor: Actor };

/** Joins a submission to another of the same desk. @throws DomainError not-found, forbidden, transition-refused */
export const mergeSubmissions = async (deps: Deps, input: One & { readonly into: string }): Promise<Submission> => {
  const { actor, siteId } = input;
  const submission = await findOnDesk(deps, input);
  await findOnDesk(deps, { siteId, submissionId: input.into, actor });
  return settle(deps, { submission, actor, action: 'submission.merge' }, async (now, at) => {
    const into = await findOnDesk(deps, { siteId, submissionId: input.into, actor });
    return { after: mergeSubmission(now, into, named(actor), at) };
  });
};

/** Hands the matter of a submission to named leaders instead of readers. @throws DomainError not-found, forbidden, transition-refused */
export const submissionToMemo = async (
  deps: Deps,
  input: One & { readonly to: readonly string[]; readonly text: string },
): Promise<Submission> => {
  const { actor } = input;
  const submission = await findOnDesk(deps, input);
  return settle(deps, { submission, actor, action: 'submission.memo' }, (now, at) => {
    const memo: LeaderMemo = {
      memoId: deps.ids.next(),
      version: 1,
      siteId: now.targetSiteId,
      unitSiteId: now.unitSiteId,
      unitName: now.unitName,
      submissionId: now.submissionId,
      to: input.to,
      title: now.title,
      text: input.text,
      status: 'sent',
      sentBy: now.sentBy,
      sentAt: at,
    };
    return {
      after: memoSubmission(now, memo.memoId, named(actor), at),
      also: memosIn(deps.tables).put(memo),
    };
  });
};
