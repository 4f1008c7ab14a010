import { findColumn } from '#functions/sites/change/find-column.ts';
import { recordOf } from '#functions/sites/change/record-of.ts';
import type { SavedColumn } from '#functions/sites/columns/change-column.ts';
import { reopenRedirects } from '#functions/sites/columns/column-redirects.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { columnPathIds } from '#shared/domain/column/column-tree.ts';
import { type ReopenAt, reopenedColumn } from '#shared/domain/column/reopen-column.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';

/**
 * Takes a retired column into use again, where it stood or where `reopenAt` says.
 *
 * @param at.ifMatch the version the person saw; 0 = not named
 * @throws DomainError not-found, forbidden, column-not-found, version-conflict, transition-refused, address-taken,
 * column-depth-exceeded, input-invalid
 */
export const reopenColumn =
  (ports: TaskPorts) =>
  async (
    actor: Actor,
    at: { readonly siteId: string; readonly columnId: string; readonly ifMatch: number },
    reopenAt: ReopenAt = {},
  ): Promise<SavedColumn> => {
    const { siteId, columnId, ifMatch } = at;
    const { tree, column: before, place } = await findColumn(ports.tables, actor, siteId, columnId);
    authorise(actor, 'column.manage', place);
    if (ifMatch !== 0 && ifMatch !== before.version)
      throw new DomainError('version-conflict', `column is at version ${before.version}`, { version: before.version });
    const after = reopenedColumn(tree, before, reopenAt);
    const above = after.parentId === undefined ? [] : columnPathIds(tree, after.parentId);
    if (after.parentId !== before.parentId) authorise(actor, 'column.manage', { siteId, columnPath: above });
    const { event, audit } = recordOf(ports, actor);
    const reopened = event({
      type: 'ColumnChanged',
      siteId,
      subjectId: columnId,
      tags: [tag.navigation(siteId), ...[...above, columnId].map((id) => tag.column(siteId, id))],
    });
    await saveChanges(ports.tables, {
      writes: [
        new ColumnRepository(ports.tables).put(after),
        ...(await reopenRedirects(ports.tables, tree, before, after)),
        revisionWrite(siteId, reopened.eventId),
      ],
      events: [reopened],
      audits: [
        audit({
          siteId,
          action: 'column.reopen',
          subject: { kind: 'column', id: columnId },
          facts: { path: after.path },
        }),
      ],
    });
    return { ...after, tasks: [] };
  };
