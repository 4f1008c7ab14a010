import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { AuditRecord } from '#shared/domain/audit/audit-record.ts';
import { keys } from '#shared/repositories/keys.ts';

export type AuditQuery = {
  readonly siteId: string;
  readonly actor: Actor;
  readonly account?: string | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
};

/** A search looks at this many records at the most before it answers with a cursor. */
const scanned = 2000;

/** Who did what on a site (or `cluster`), latest first. @throws DomainError forbidden, not-found */
export const listAudit = async (
  { tables }: Pick<Services, 'tables'>,
  query: AuditQuery,
): Promise<{ readonly records: readonly AuditRecord[]; readonly after?: string | undefined }> => {
  authorise(query.actor, 'audit.read', { siteId: query.siteId });
  const wanted = (record: AuditRecord): boolean =>
    (!query.account || record.actor.accountId === query.account) &&
    (!query.action || record.action === query.action) &&
    (!query.subject || record.subject.id === query.subject);
  const found: AuditRecord[] = [];
  let cursor = query.after;
  for (let seen = 0; seen < scanned; ) {
    const page = await tables.query({
      table: 'audit',
      partition: keys.auditRecords(query.siteId),
      order: 'desc',
      limit: query.limit,
      cursor,
    });
    found.push(...page.items.map((item) => JSON.parse(String(item['record'])) as AuditRecord).filter(wanted));
    cursor = page.cursor;
    if (!cursor) return { records: found };
    if (found.length >= query.limit) break;
    seen += page.items.length;
  }
  return { records: found, after: cursor };
};
