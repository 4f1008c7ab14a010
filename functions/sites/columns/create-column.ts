import type { Services } from '#functions/composition/services.ts';
import { recordOf } from '#functions/sites/change/record-of.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { type ColumnDraft, newColumn } from '#shared/domain/column/column-draft.ts';
import { assertColumnPlace } from '#shared/domain/column/column-rules.ts';
import { columnPathIds } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/**
 * Adds a column to a site's tree.
 *
 * @throws DomainError site-not-found, not-found, forbidden, address-taken, column-not-found, column-depth-exceeded, input-invalid
 */
export const createColumn =
  (ports: Pick<Services, 'tables' | 'clock' | 'ids'>) =>
  async (actor: Actor, siteId: string, draft: ColumnDraft): Promise<Column> => {
    const columns = new ColumnRepository(ports.tables);
    const [site, tree] = await Promise.all([new SiteRepository(ports.tables).find(siteId), columns.tree(siteId)]);
    const { parentId } = draft;
    const columnPath = parentId === undefined ? undefined : columnPathIds(tree, parentId);
    authorise(actor, 'column.manage', { siteId, columnPath });
    if (!site) throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
    if (tree.has(draft.columnId))
      throw new DomainError('address-taken', `column ${draft.columnId} exists`, { columnId: draft.columnId });
    const parent = parentId === undefined ? undefined : tree.get(parentId);
    const column = newColumn({ siteId, unitName: site.unit.name }, draft, parent);
    assertColumnPlace(tree, column);

    const { event, audit } = recordOf(ports, actor);
    const above = (columnPath ?? []).map((columnId) => tag.column(siteId, columnId));
    const tags = [tag.navigation(siteId), tag.column(siteId, column.columnId), ...above];
    const created = event({ type: 'ColumnChanged', siteId, subjectId: column.columnId, tags });
    const subject = { kind: 'column', id: column.columnId };
    await saveChanges(ports.tables, {
      writes: [columns.put(column), revisionWrite(siteId, created.eventId)],
      events: [created],
      audits: [audit({ siteId, action: 'column.create', subject, facts: { path: column.path } })],
    });
    return column;
  };
