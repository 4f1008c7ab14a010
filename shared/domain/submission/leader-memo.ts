import { DomainError } from '#shared/domain/errors.ts';
import type { Named } from '#shared/domain/submission/submission.ts';

type Instruction = { readonly leader: string; readonly text: string; readonly at: string };

/**
 * A problem put before named leaders (送阅件). It is no article and has no column: no route can make it public. What may be
 * published is the article about the result, which passes the review of its own site.
 */
export type LeaderMemo = {
  readonly memoId: string;
  readonly version: number;
  /** The site of the desk that hands it to the leaders. */
  readonly siteId: string;
  readonly unitSiteId: string;
  readonly unitName: string;
  readonly submissionId?: string | undefined;
  readonly to: readonly string[];
  readonly title: string;
  readonly text: string;
  readonly status: 'sent' | 'instructed' | 'closed';
  readonly sentBy: Named;
  readonly sentAt: string;
  /** The latest; what was said before stays beside it. */
  readonly instruction?: Instruction | undefined;
  readonly instructionsBefore?: readonly Instruction[] | undefined;
  /** What was done, and the article that tells readers of it. */
  readonly result?:
    | { readonly text: string; readonly articleId?: string | undefined; readonly by: Named; readonly at: string }
    | undefined;
};

/** @throws DomainError transition-refused when it is closed or that leader was not addressed */
export const instructMemo = (memo: LeaderMemo, leader: string, text: string, at: string): LeaderMemo => {
  if (memo.status === 'closed') throw new DomainError('transition-refused', 'the memo is closed');
  if (!memo.to.includes(leader)) throw new DomainError('transition-refused', 'not addressed to them', { leader });
  const before = [...(memo.instructionsBefore ?? []), ...(memo.instruction ? [memo.instruction] : [])];
  return {
    ...memo,
    version: memo.version + 1,
    status: 'instructed',
    instruction: { leader, text, at },
    instructionsBefore: before.length > 0 ? before : undefined,
  };
};

/** @throws DomainError transition-refused before a leader gave an instruction */
export const closeMemo = (memo: LeaderMemo, result: NonNullable<LeaderMemo['result']>): LeaderMemo => {
  if (memo.status !== 'instructed')
    throw new DomainError('transition-refused', 'no instruction to answer', { status: memo.status });
  return { ...memo, version: memo.version + 1, status: 'closed', result };
};
