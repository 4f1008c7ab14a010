import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { AuditRecord } from '#shared/domain/audit/audit-record.ts';
import { idAfter } from '#shared/domain/audit/record-id.ts';
import { keys } from '#shared/repositories/keys.ts';

export type AuditQuery = {
  readonly siteId: string;
  readonly actor: Actor;
  readonly account?: string | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  /** First and last day, in the cluster's time. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
  /** Id of the last record seen. */
  readonly after?: string | undefined;
};

/** A search looks at this many records at the most before it answers with a cursor. */
const scanned = 2000;
const pageSize = 200;

const momentOf = (day: string | undefined, time: string): string | undefined =>
  day === undefined ? undefined : new Date(`${day}T${time}+08:00`).toISOString();

/** Who did what on a site (or `cluster`), latest first. @throws DomainError forbidden, not-found */
export const listAudit = async (
  { tables }: Pick<Services, 'tables'>,
  query: AuditQuery,
): Promise<{ readonly records: readonly AuditRecord[]; readonly after?: string | undefined }> => {
  authorise(query.actor, 'audit.read', { siteId: query.siteId });
  const [begin, end] = [momentOf(query.from, '00:00:00.000'), momentOf(query.to, '23:59:59.999')];
  const wanted = (record: AuditRecord): boolean =>
    (end === undefined || record.at <= end) &&
    (begin === undefined || record.at >= begin) &&
    (!query.account || record.actor.accountId === query.account) &&
    (!query.action || record.action === query.action) &&
    (!query.subject || record.subject.id === query.subject);
  const found: AuditRecord[] = [];
  let after = query.after;
  const latest = end === undefined ? undefined : idAfter(end);
  for (let seen = 0; seen < scanned; ) {
    const { items } = await tables.query({
      table: 'audit',
      partition: keys.auditRecords(query.siteId),
      range: { to: after ?? latest },
      order: 'desc',
      limit: pageSize,
    });
    const behind = items.filter((item) => item.sk !== after);
    for (const item of behind) {
      after = item.sk;
      const record = JSON.parse(String(item['record'])) as AuditRecord;
      // Ids follow the clock but for the moment a transaction takes: what is a minute older has nothing newer behind it.
      if (begin !== undefined && Date.parse(record.at) < Date.parse(begin) - 60_000) return { records: found };
      if (wanted(record)) found.push(record);
      if (found.length === query.limit) return { records: found, after };
    }
    if (behind.length === 0) return { records: found };
    seen += behind.length;
  }
  return { records: found, after };
};
