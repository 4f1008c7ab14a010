import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { AuditRecord } from '#shared/domain/audit/audit-record.ts';
import type { ClusterEvent } from '#shared/domain/cluster/event.ts';

type EventFields = Pick<ClusterEvent, 'type' | 'siteId' | 'subjectId' | 'tags'> &
  Partial<Pick<ClusterEvent, 'lists' | 'background' | 'facts'>>;
type AuditFields = Pick<AuditRecord, 'siteId' | 'action' | 'subject'> & Partial<Pick<AuditRecord, 'facts'>>;

/** One moment and one person, from which the events and audit records of a change are made. */
export const recordOf = (
  { clock, ids }: Pick<Services, 'clock' | 'ids'>,
  actor: Pick<Actor, 'accountId' | 'name' | 'via'>,
) => {
  const at = clock.now().toISOString();
  return {
    at,
    event: (fields: EventFields): ClusterEvent => ({
      lists: [],
      background: false,
      ...fields,
      tags: [...new Set(fields.tags)],
      eventId: ids.next(),
      at,
    }),
    audit: (fields: AuditFields): AuditRecord => ({
      facts: {},
      ...fields,
      recordId: ids.next(),
      at,
      actor: { accountId: actor.accountId, name: actor.name, via: actor.via },
      success: true,
    }),
  };
};
