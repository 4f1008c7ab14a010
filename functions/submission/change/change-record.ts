import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { AuditRecord } from '#shared/domain/audit/audit-record.ts';
import type { ClusterEvent } from '#shared/domain/cluster/event.ts';
import type { Json } from '#shared/domain/json.ts';
import type { Write } from '#shared/ports/table-store.ts';
import type { Changes } from '#shared/repositories/changes.ts';

type Told = {
  readonly siteId: string;
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly facts?: { readonly [name: string]: Json } | undefined;
};

/** Writes with the event and the audit record that tell of them; pages need not hear of it. */
export const changeOf = (
  { ids }: Pick<Services, 'ids'>,
  actor: Pick<Actor, 'accountId' | 'name' | 'via'>,
  at: string,
  writes: readonly Write[],
  { siteId, action, subject, facts = {} }: Told,
): Changes => {
  const event: ClusterEvent = {
    eventId: ids.next(),
    type: 'SubmissionChanged',
    at,
    siteId,
    subjectId: subject.id,
    tags: [],
    lists: [],
    background: false,
  };
  const audit: AuditRecord = {
    recordId: ids.next(),
    siteId,
    at,
    actor: { accountId: actor.accountId, name: actor.name, via: actor.via },
    action,
    subject,
    success: true,
    facts,
  };
  return { writes, events: [event], audits: [audit] };
};
