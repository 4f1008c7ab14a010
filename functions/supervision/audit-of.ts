import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { AuditRecord } from '#shared/domain/audit/audit-record.ts';

type Fields = Pick<AuditRecord, 'siteId' | 'action' | 'subject'> & Partial<Pick<AuditRecord, 'facts'>>;

/** The audit record of one act of supervision. */
export const auditOf = (
  { clock, ids }: Pick<Services, 'clock' | 'ids'>,
  actor: Pick<Actor, 'accountId' | 'name' | 'via'>,
  fields: Fields,
): AuditRecord => ({
  facts: {},
  ...fields,
  recordId: ids.next(),
  at: clock.now().toISOString(),
  actor: { accountId: actor.accountId, name: actor.name, via: actor.via },
  success: true,
});
