import { recordOf } from '#functions/sites/change/record-of.ts';
import type { RelistInput } from '#functions/sites/tasks/relist-input.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { removeMount, requestMount } from '#shared/domain/column/mounting.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';

const batch = 20;

/** Ends or redirects mounts of other columns onto a merged or retired one, some at a time; answers how many. */
export const retargetMounts = async (ports: TaskPorts, input: RelistInput): Promise<number> => {
  if (input.mounts === 'keep') return 0;
  const into = input.mounts === 'drop' ? undefined : input.mounts.into;
  const columns = new ColumnRepository(ports.tables);
  const mounted = await columns.mountedOn(input.siteId);
  const here = mounted.filter(({ columnId }) => columnId === input.columnId).slice(0, batch);
  for (const { sourceSiteId, sourceColumnId, state } of here) {
    const { at, event, audit } = recordOf(ports, systemActor);
    const before = await columns.find(sourceSiteId, sourceColumnId);
    if (!before) continue;
    const target = { siteId: input.siteId, columnId: input.columnId };
    const without = { ...removeMount(before, target), version: before.version + 1 };
    const by = { accountId: systemActor.accountId, approves: state === 'approved' };
    const after =
      into === undefined || state === 'refused'
        ? without
        : requestMount(without, { siteId: input.siteId, columnId: into }, by, at);
    const changed = event({
      type: 'ColumnMounted',
      siteId: sourceSiteId,
      subjectId: sourceColumnId,
      tags: [tag.column(sourceSiteId, sourceColumnId), tag.column(input.siteId, input.columnId)],
      background: true,
    });
    const subject = { kind: 'column', id: sourceColumnId };
    await saveChanges(ports.tables, {
      writes: [
        columns.put(after),
        ...columns.putMounts(before, after),
        ...[...new Set([sourceSiteId, input.siteId])].map((siteId) => revisionWrite(siteId, changed.eventId)),
      ],
      events: [changed],
      audits: [
        audit({
          siteId: sourceSiteId,
          action: 'column.retargetMount',
          subject,
          facts: { ...target, into: into ?? '' },
        }),
      ],
    });
  }
  return here.length;
};
