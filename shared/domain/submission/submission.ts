/** Tiers of government at which a text may be adopted, low first. */
export const tiers = ['county', 'city', 'province', 'nation'] as const;
export type Tier = (typeof tiers)[number];

/**
 * `awaiting` the gatekeeper of the unit; `refused` by the gatekeeper; `submitted`: the desk above decides; `memo`: handed to
 * leaders, never to be published.
 */
export const submissionStatuses = [
  'awaiting',
  'refused',
  'submitted',
  'returned',
  'adopted',
  'merged',
  'memo',
  'withdrawn',
] as const;
export type SubmissionStatus = (typeof submissionStatuses)[number];

export type Named = { readonly accountId: string; readonly name: string };

/** One use of the text above: an article there of its own or a reference. */
export type Adoption = {
  readonly columnId: string;
  /** Of the adopting article, on the target site. */
  readonly articleId: string;
  readonly mode: 'reference' | 'copy';
  readonly by: Named;
  readonly at: string;
  /** The day it was first online there counts; a later withdrawal is marked. */
  readonly onlineAt?: string | undefined;
  readonly withdrawnAt?: string | undefined;
};

/** An event of the unit that the portal may announce or broadcast (CNT-33). */
export type AnnouncedEvent = {
  readonly startsAt: string;
  readonly place: string;
  readonly wants: 'promotion' | 'broadcast';
};

/** An article of a unit offered to columns of the site above it, or in answer to a commission. */
export type Submission = {
  readonly submissionId: string;
  readonly version: number;
  /** Whose site receives it. */
  readonly targetSiteId: string;
  readonly unitSiteId: string;
  readonly unitName: string;
  readonly articleId: string;
  readonly title: string;
  readonly columnIds: readonly string[];
  readonly commissionId?: string | undefined;
  readonly event?: AnnouncedEvent | undefined;
  readonly note: string;
  /** Goes into disclosure columns by rule, without the desk. */
  readonly direct: boolean;
  readonly status: SubmissionStatus;
  readonly sentBy: Named;
  readonly sentAt: string;
  /** Set once it reached the site above: what counts. */
  readonly submittedAt?: string | undefined;
  readonly approvedBy?: Named | undefined;
  readonly decidedBy?: Named | undefined;
  readonly decidedAt?: string | undefined;
  readonly reason?: string | undefined;
  readonly mergedInto?: string | undefined;
  readonly memoId?: string | undefined;
  readonly adoptions: readonly Adoption[];
};
