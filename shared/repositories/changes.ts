import type { AuditRecord } from '#shared/domain/audit/audit-record.ts';
import type { ClusterEvent } from '#shared/domain/cluster/event.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { outboxPrefix } from '#shared/ports/change-feed.ts';
import { ConditionFailed, type TableStore, type Write } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';

/** One state change: what is written, what it means to others, who did it. */
export type Changes = {
  /** Written before the rest and whatever becomes of it: traces that are harmless when nothing follows. */
  readonly ahead?: readonly Write[] | undefined;
  readonly writes: readonly Write[];
  readonly events: readonly ClusterEvent[];
  readonly audits: readonly AuditRecord[];
};

const outboxDays = 7;

const eventWrite = (event: ClusterEvent): Write => ({
  table: 'content',
  put: {
    pk: `${outboxPrefix}${event.siteId}`,
    sk: event.eventId,
    version: 1,
    event: JSON.stringify(event),
    ttl: Math.floor(Date.parse(event.at) / 1000) + outboxDays * 86_400,
  },
  if: { kind: 'absent' },
});

const auditWrites = (record: AuditRecord): Write[] => {
  const { pk, sk } = keys.auditRecord(record.siteId, record.recordId);
  const pending = keys.auditPending(record.siteId, record.recordId);
  return [
    { table: 'audit', put: { pk, sk, version: 1, record: JSON.stringify(record) }, if: { kind: 'absent' } },
    { table: 'audit', put: { pk: pending.pk, sk: pending.sk, version: 1, at: record.at } },
    {
      table: 'audit',
      put: {
        pk: `${outboxPrefix}${record.siteId}`,
        sk: record.recordId,
        version: 1,
        audit: record.siteId,
        ttl: Math.floor(Date.parse(record.at) / 1000) + outboxDays * 86_400,
      },
    },
  ];
};

/**
 * Saves state, events and audit together or not at all.
 *
 * @throws DomainError version-conflict when somebody else changed an item meanwhile
 */
export const saveChanges = async (
  tables: TableStore,
  changes: Changes,
  options: { readonly token?: string } = {},
): Promise<void> => {
  const writes = [...changes.writes, ...changes.events.map(eventWrite), ...changes.audits.flatMap(auditWrites)];
  const { ahead = [] } = changes;
  for (let start = 0; start < ahead.length; start += 100) await tables.transact(ahead.slice(start, start + 100));
  try {
    await tables.transact(writes, options);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    throw new DomainError('version-conflict', 'somebody else changed this meanwhile', {
      failed: error.failed.map(String),
    });
  }
};
