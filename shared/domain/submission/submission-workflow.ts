import { DomainError } from '#shared/domain/errors.ts';
import type { Adoption, Named, Submission, SubmissionStatus } from '#shared/domain/submission/submission.ts';

type Rule = { readonly from: readonly SubmissionStatus[]; readonly to: SubmissionStatus };

/** Which act is possible when: read it as a table. */
export const submissionActs = {
  approve: { from: ['awaiting'], to: 'submitted' },
  refuse: { from: ['awaiting'], to: 'refused' },
  withdraw: { from: ['awaiting', 'submitted'], to: 'withdrawn' },
  /** What is adopted only as long as nothing of it has been online. */
  return: { from: ['submitted', 'adopted'], to: 'returned' },
  adopt: { from: ['submitted', 'adopted'], to: 'adopted' },
  merge: { from: ['submitted'], to: 'merged' },
  memo: { from: ['submitted'], to: 'memo' },
} as const satisfies Record<string, Rule>;

export type SubmissionAct = keyof typeof submissionActs;

/** These keep the same article from being sent to the same site again; what is before leaders is never published there. */
export const isOpen = (status: SubmissionStatus): boolean =>
  status === 'awaiting' || status === 'submitted' || status === 'adopted' || status === 'memo';

/** Why the act is not possible now; undefined when it is. Interfaces disable their buttons with this. */
export const submissionRefusal = (submission: Submission, act: SubmissionAct): DomainError | undefined => {
  const rule: Rule = submissionActs[act];
  const wasOnline = act === 'return' && submission.adoptions.some(({ onlineAt }) => onlineAt !== undefined);
  return rule.from.includes(submission.status) && !wasOnline
    ? undefined
    : new DomainError('transition-refused', `${act} of a submission that is ${submission.status}`, {
        act,
        status: submission.status,
      });
};

const step = (submission: Submission, act: SubmissionAct, fields: Partial<Submission>): Submission => {
  const refusal = submissionRefusal(submission, act);
  if (refusal) throw refusal;
  return { ...submission, ...fields, version: submission.version + 1, status: submissionActs[act].to };
};

/** The gatekeeper, another person than the sender, lets it go. @throws DomainError transition-refused, self-review */
export const approveSubmission = (submission: Submission, by: Named, at: string): Submission => {
  assertOther(submission, by);
  return step(submission, 'approve', { approvedBy: by, submittedAt: at });
};

/** The gatekeeper keeps it in the house. @throws DomainError transition-refused, self-review */
export const refuseSubmission = (submission: Submission, by: Named, at: string, reason: string): Submission => {
  assertOther(submission, by);
  return step(submission, 'refuse', { decidedBy: by, decidedAt: at, reason });
};

const assertOther = (submission: Submission, by: Named): void => {
  if (submission.sentBy.accountId === by.accountId)
    throw new DomainError('self-review', 'the gatekeeper sent it', { accountId: by.accountId });
};

/** @throws DomainError transition-refused */
export const withdrawSubmission = (submission: Submission, by: Named, at: string, reason: string): Submission =>
  step(submission, 'withdraw', { decidedBy: by, decidedAt: at, reason });

/** What was made of it so far is of no account any more. @throws DomainError transition-refused also where it was online */
export const returnSubmission = (submission: Submission, by: Named, at: string, reason: string): Submission =>
  step(submission, 'return', { decidedBy: by, decidedAt: at, reason, adoptions: [] });

/** @throws DomainError transition-refused also where it was adopted into that column already */
export const adoptSubmission = (submission: Submission, adoption: Adoption): Submission => {
  if (submission.adoptions.some(({ columnId }) => columnId === adoption.columnId))
    throw new DomainError('transition-refused', 'adopted into that column already', { columnId: adoption.columnId });
  return step(submission, 'adopt', {
    decidedBy: adoption.by,
    decidedAt: adoption.at,
    adoptions: [...submission.adoptions, adoption],
  });
};

/** Joins it to another of the same desk, which stands for both. @throws DomainError transition-refused */
export const mergeSubmission = (submission: Submission, into: Submission, by: Named, at: string): Submission => {
  const possible =
    into.submissionId !== submission.submissionId && (into.status === 'submitted' || into.status === 'adopted');
  if (!possible) throw new DomainError('transition-refused', 'cannot be merged into that one', { into: into.status });
  return step(submission, 'merge', { decidedBy: by, decidedAt: at, mergedInto: into.submissionId });
};

/** Hands its matter to leaders instead of readers. @throws DomainError transition-refused */
export const memoSubmission = (submission: Submission, memoId: string, by: Named, at: string): Submission =>
  step(submission, 'memo', { decidedBy: by, decidedAt: at, memoId });

/** Notes what became of an adoption: online the first time, or gone. Undefined when it says so already. */
export const markAdoption = (
  submission: Submission,
  articleId: string,
  marks: Pick<Adoption, 'onlineAt' | 'withdrawnAt'>,
): Submission | undefined => {
  const known = submission.adoptions.find((adoption) => adoption.articleId === articleId);
  if (!known) return undefined;
  const marked = {
    ...known,
    onlineAt: known.onlineAt ?? marks.onlineAt,
    withdrawnAt: known.withdrawnAt ?? marks.withdrawnAt,
  };
  if (marked.onlineAt === known.onlineAt && marked.withdrawnAt === known.withdrawnAt) return undefined;
  const adoptions = submission.adoptions.map((adoption) => (adoption === known ? marked : adoption));
  return { ...submission, version: submission.version + 1, adoptions };
};
