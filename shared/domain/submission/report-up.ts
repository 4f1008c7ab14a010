import { DomainError } from '#shared/domain/errors.ts';
import type { Named, Tier } from '#shared/domain/submission/submission.ts';

/** What proves that a tier above published it: a stored file, an address, or both. */
export type Evidence = { readonly mediaId?: string | undefined; readonly url?: string | undefined };

/** A text reported to a government tier outside the cluster (上报): nothing counts before a leader signed it off. */
export type ReportUp = {
  readonly reportId: string;
  readonly version: number;
  readonly siteId: string;
  readonly articleId: string;
  readonly title: string;
  readonly tier: Extract<Tier, 'province' | 'nation'>;
  /** Who receives it, e.g. `省政府门户网站`. */
  readonly organisation: string;
  readonly status: 'awaiting' | 'signed' | 'refused' | 'adopted';
  readonly reportedBy: Named;
  readonly reportedAt: string;
  /** The leader of the unit who answers for it, and who entered the signature. */
  readonly leader?: string | undefined;
  readonly decidedBy?: Named | undefined;
  readonly decidedAt?: string | undefined;
  readonly reason?: string | undefined;
  readonly adoptedOn?: string | undefined;
  readonly evidence?: Evidence | undefined;
  readonly adoptionEnteredBy?: Named | undefined;
};

const assertFrom = (report: ReportUp, from: ReportUp['status']): void => {
  if (report.status !== from)
    throw new DomainError('transition-refused', `it is ${report.status}, not ${from}`, { status: report.status });
};

const assertOther = (report: ReportUp, by: Named): void => {
  if (report.reportedBy.accountId === by.accountId)
    throw new DomainError('self-review', 'the same person reported it', { accountId: by.accountId });
};

/** @throws DomainError transition-refused, self-review */
export const signReport = (report: ReportUp, leader: string, by: Named, at: string): ReportUp => {
  assertFrom(report, 'awaiting');
  assertOther(report, by);
  return { ...report, version: report.version + 1, status: 'signed', leader, decidedBy: by, decidedAt: at };
};

/** @throws DomainError transition-refused, self-review */
export const refuseReport = (report: ReportUp, reason: string, by: Named, at: string): ReportUp => {
  assertFrom(report, 'awaiting');
  assertOther(report, by);
  return { ...report, version: report.version + 1, status: 'refused', reason, decidedBy: by, decidedAt: at };
};

/** Enters that the tier above adopted it. @throws DomainError transition-refused unless signed off and proved */
export const adoptedAbove = (report: ReportUp, adoptedOn: string, evidence: Evidence, by: Named): ReportUp => {
  assertFrom(report, 'signed');
  if (!evidence.mediaId && !evidence.url)
    throw new DomainError('transition-refused', 'an adoption above needs its evidence');
  return { ...report, version: report.version + 1, status: 'adopted', adoptedOn, evidence, adoptionEnteredBy: by };
};
