import { DomainError } from '#shared/domain/errors.ts';
import type { Named } from '#shared/domain/submission/submission.ts';

/** `withdrawn`: taken back by who offered it, before anybody decided. */
export const pushDownStatuses = ['pending', 'accepted', 'refused', 'withdrawn'] as const;
export type PushDownStatus = (typeof pushDownStatuses)[number];

/**
 * A text handed down to one site (下发), or offered to a column of another unit's (推送); what the site's policy made of it.
 */
export type PushDown = {
  readonly pushDownId: string;
  readonly version: number;
  readonly from: { readonly siteId: string; readonly articleId: string };
  readonly toSiteId: string;
  readonly columnId: string;
  readonly title: string;
  readonly note: string;
  /** Offered by a site that is not above the one it goes to. */
  readonly across?: true | undefined;
  readonly status: PushDownStatus;
  /** Went online at once, by the policy of the target. */
  readonly direct: boolean;
  readonly sentBy: Named;
  readonly sentAt: string;
  readonly decidedBy?: Named | undefined;
  readonly decidedAt?: string | undefined;
  readonly reason?: string | undefined;
  /** Of the adoption on the target site. */
  readonly adoptedAs?: string | undefined;
};

const decided = (pushDown: PushDown, fields: Partial<PushDown>): PushDown => {
  if (pushDown.status !== 'pending')
    throw new DomainError('transition-refused', 'decided already', { status: pushDown.status });
  return { ...pushDown, ...fields, version: pushDown.version + 1 };
};

/** @throws DomainError transition-refused */
export const acceptPushDown = (pushDown: PushDown, adoptedAs: string, by: Named, at: string): PushDown =>
  decided(pushDown, { status: 'accepted', adoptedAs, decidedBy: by, decidedAt: at });

/** @throws DomainError transition-refused */
export const refusePushDown = (pushDown: PushDown, reason: string, by: Named, at: string): PushDown =>
  decided(pushDown, { status: 'refused', reason, decidedBy: by, decidedAt: at });

/** Takes an offer back. @throws DomainError transition-refused: decided already, or handed down */
export const withdrawOffer = (pushDown: PushDown, by: Named, at: string): PushDown => {
  if (!pushDown.across) throw new DomainError('transition-refused', 'what was handed down stays');
  return decided(pushDown, { status: 'withdrawn', decidedBy: by, decidedAt: at });
};
