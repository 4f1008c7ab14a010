import { DomainError } from '#shared/domain/errors.ts';
import type { Named } from '#shared/domain/submission/submission.ts';

/** The portal asks units for texts on a topic by a date (约稿); a hot topic asks for an explanation. */
export type Commission = {
  readonly commissionId: string;
  readonly siteId: string;
  readonly version: number;
  readonly kind: 'topic' | 'hotTopic';
  readonly title: string;
  readonly ask: string;
  readonly columnId?: string | undefined;
  readonly dueAt: string;
  readonly invited: readonly string[];
  readonly status: 'open' | 'closed';
  readonly createdBy: Named;
  readonly createdAt: string;
  readonly closedAt?: string | undefined;
};

/** @throws DomainError transition-refused when it is closed or the unit was not asked */
export const assertAnswerable = (commission: Commission, unitSiteId: string): void => {
  if (commission.status === 'closed') throw new DomainError('transition-refused', 'the commission is closed');
  if (!commission.invited.includes(unitSiteId))
    throw new DomainError('transition-refused', 'the unit was not asked', { unitSiteId });
};

/** @throws DomainError transition-refused when it is closed already */
export const closeCommission = (commission: Commission, at: string): Commission => {
  if (commission.status === 'closed') throw new DomainError('transition-refused', 'the commission is closed');
  return { ...commission, version: commission.version + 1, status: 'closed', closedAt: at };
};
