import type { Services } from '#functions/composition/services.ts';
import { auditOf } from '#functions/supervision/audit-of.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { childColumns } from '#shared/domain/column/column-tree.ts';
import type { SiteRecord } from '#shared/domain/registry/site-record.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { SiteRecordRepository } from '#shared/repositories/registry/site-record-repository.ts';

const atOnce = 80;

/** Puts on the checklist what each column's owner is to collect before the site opens; columns already on it stay. Answers how many were added. @throws DomainError not-found, forbidden */
export const startBootstrap =
  (ports: Pick<Services, 'tables' | 'clock' | 'ids'>) =>
  async (actor: Actor, siteId: string, dueOn: string): Promise<number> => {
    authorise(actor, 'site.manage', { siteId });
    const records = new SiteRecordRepository(ports.tables);
    const [tree, known] = await Promise.all([new ColumnRepository(ports.tables).tree(siteId), records.ofSite(siteId)]);
    const listed = new Set(known.flatMap((record) => (record.kind === 'bootstrap' ? [record.columnId] : [])));
    const wanted = [...tree.values()].filter(
      ({ columnId, status }) =>
        status === 'active' && !listed.has(columnId) && childColumns(tree, columnId).length === 0,
    );
    const changedBy = { accountId: actor.accountId, name: actor.name };
    const made = wanted.map(
      ({ columnId, name, ownerUnit }): SiteRecord => ({
        kind: 'bootstrap',
        recordId: ports.ids.next(),
        siteId,
        version: 1,
        note: '',
        columnId,
        what: `${name.zh}：现有电子文档`,
        ownerUnit: ownerUnit || siteId,
        wanted: 1,
        collected: 0,
        dueOn,
        changedAt: ports.clock.now().toISOString(),
        changedBy,
      }),
    );
    for (let start = 0; start < made.length; start += atOnce)
      await saveChanges(ports.tables, {
        writes: made.slice(start, start + atOnce).map((record) => records.put(record)),
        events: [],
        audits: [
          auditOf(ports, actor, {
            siteId,
            action: 'siteRecord.bootstrap',
            subject: { kind: 'site', id: siteId },
            facts: { columns: made.slice(start, start + atOnce).length, dueOn },
          }),
        ],
      });
    return made.length;
  };
