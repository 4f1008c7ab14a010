import { findColumn } from '#functions/sites/change/find-column.ts';
import { recordOf } from '#functions/sites/change/record-of.ts';
import { assertMountable } from '#functions/sites/mounts/assert-mountable.ts';
import { mountTags } from '#functions/sites/mounts/mount-tags.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { wakeTask } from '#functions/sites/tasks/wake-task.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { decideMount } from '#shared/domain/column/mounting.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { newTask } from '#shared/domain/task/task.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

export type DecideMountInput = {
  /** The column shown on. */
  readonly siteId: string;
  readonly columnId: string;
  readonly sourceSiteId: string;
  readonly sourceColumnId: string;
  readonly decision: 'approve' | 'refuse';
};

/**
 * The other site's answer to a mount that was asked for; refusing an approved one ends it and takes its rows away.
 *
 * @throws DomainError not-found, forbidden, column-not-found, already-decided, mount-refused
 */
export const answerMount = (ports: TaskPorts) => async (actor: Actor, input: DecideMountInput) => {
  const { siteId, columnId, sourceSiteId, sourceColumnId, decision } = input;
  const target = { siteId, columnId };
  const { place } = await findColumn(ports.tables, actor, siteId, columnId);
  authorise(actor, 'column.mount', place);
  const columns = new ColumnRepository(ports.tables);
  const before = await columns.find(sourceSiteId, sourceColumnId);
  if (!before) throw new DomainError('not-found', 'no such mount was requested', { ...target });
  const { at, event, audit } = recordOf(ports, actor);
  const after = { ...decideMount(before, target, decision, actor, at), version: before.version + 1 };
  if (decision === 'approve') await assertMountable(ports.tables, before, target);

  const { tags, rowsChange } = mountTags(before, after);
  const taskId = ports.ids.next();
  const projecting = newTask(
    {
      taskId,
      kind: 'reprojectColumns',
      siteId: sourceSiteId,
      input: { siteId: sourceSiteId, columnIds: [sourceColumnId] },
      startedBy: { accountId: actor.accountId, name: actor.name },
    },
    at,
  );
  const mounted = event({ type: 'ColumnMounted', siteId: sourceSiteId, subjectId: sourceColumnId, tags });
  const facts = { sourceSiteId, sourceColumnId, decision };
  await saveChanges(ports.tables, {
    writes: [
      columns.put(after),
      ...columns.putMounts(before, after),
      ...[...new Set([siteId, sourceSiteId])].map((id) => revisionWrite(id, mounted.eventId)),
      ...(rowsChange ? [new TaskRepository(ports.tables).put(projecting)] : []),
    ],
    events: [mounted],
    audits: [audit({ siteId, action: `mount.${decision}`, subject: { kind: 'column', id: columnId }, facts })],
  });
  if (rowsChange) await wakeTask(ports.queue, taskId);
  const state = decision === 'approve' ? 'approved' : 'refused';
  return { columnId, sourceSiteId, sourceColumnId, state };
};
