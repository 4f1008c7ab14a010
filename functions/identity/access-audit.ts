import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { AuditRecord } from '#shared/domain/audit/audit-record.ts';

type Deed = Pick<AuditRecord, 'action' | 'subject'> & Partial<Pick<AuditRecord, 'success' | 'facts'>>;

/** The record of one act on accounts or rights, now; these belong to the cluster, not to a site. */
export const accessAudit = (
  { ids, clock }: Pick<Services, 'ids' | 'clock'>,
  actor: Pick<Actor, 'accountId' | 'name' | 'via'>,
  { action, subject, success = true, facts = {} }: Deed,
): AuditRecord => ({
  recordId: ids.next(),
  siteId: 'cluster',
  at: clock.now().toISOString(),
  actor: { accountId: actor.accountId, name: actor.name, via: actor.via },
  action,
  subject,
  success,
  facts,
});
