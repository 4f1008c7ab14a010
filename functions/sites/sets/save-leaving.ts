import { recordOf } from '#functions/sites/change/record-of.ts';
import { columnRedirects } from '#functions/sites/columns/column-redirects.ts';
import { mountTags } from '#functions/sites/mounts/mount-tags.ts';
import type { RelistInput } from '#functions/sites/tasks/relist-input.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { wakeTask } from '#functions/sites/tasks/wake-task.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { type ColumnTree, columnPathIds } from '#shared/domain/column/column-tree.ts';
import type { Json } from '#shared/domain/json.ts';
import { newTask } from '#shared/domain/task/task.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

type Leaving = {
  readonly siteId: string;
  readonly tree: ColumnTree;
  /** These stay on record: their addresses lead to the column above, and they can be taken into use again. */
  readonly retiring: readonly Column[];
  /** Nothing is left of these. */
  readonly removing: readonly Column[];
  readonly audit: { readonly action: string; readonly setId: string };
};

/** The nearest column above that stays. */
const stays = (tree: ColumnTree, column: Column, leaving: ReadonlySet<string>): Column | undefined => {
  let above = column.parentId === undefined ? undefined : tree.get(column.parentId);
  while (above && leaving.has(above.columnId))
    above = above.parentId === undefined ? undefined : tree.get(above.parentId);
  return above;
};

/** Lets columns of a set go, all or none; those retired are answered. @throws DomainError version-conflict */
export const saveLeaving = async (
  ports: TaskPorts,
  actor: Actor,
  { siteId, tree, retiring, removing, audit: { action, setId } }: Leaving,
): Promise<readonly Column[]> => {
  const columns = new ColumnRepository(ports.tables);
  const leaving = [...retiring, ...removing];
  const ids = new Set(leaving.map(({ columnId }) => columnId));
  const { at, event, audit } = recordOf(ports, actor);
  const startedBy = { accountId: actor.accountId, name: actor.name };
  const gone = retiring.map((before) => {
    const after: Column = { ...before, version: before.version + 1, mounts: [], status: 'retired' };
    const relist: RelistInput = { siteId, columnId: before.columnId, mounts: 'drop' };
    const input = relist as unknown as Json;
    const task = newTask({ taskId: ports.ids.next(), kind: 'relistColumn', siteId, input, startedBy }, at);
    return { before, after, task, to: stays(tree, before, ids) };
  });
  const unmounted = leaving.map((before) => {
    const after = { ...before, mounts: [] };
    return { writes: columns.putMounts(before, after), ...mountTags(before, after) };
  });
  const left = event({
    type: 'ColumnChanged',
    siteId,
    subjectId: leaving[0]?.columnId ?? siteId,
    tags: [
      tag.navigation(siteId),
      ...leaving.flatMap(({ columnId }) => columnPathIds(tree, columnId)).map((id) => tag.column(siteId, id)),
      ...unmounted.flatMap(({ tags }) => tags),
    ],
  });
  const redirects = await Promise.all(
    gone.map(({ before, to }) => (to ? columnRedirects(ports.tables, siteId, before.path, to.path) : [])),
  );
  const sites = new Set([siteId, ...unmounted.flatMap(({ siteIds }) => siteIds)]);
  await saveChanges(ports.tables, {
    writes: [
      ...gone.map(({ after }) => columns.put(after)),
      ...removing.map((column) => columns.remove(column)),
      ...unmounted.flatMap(({ writes }) => writes),
      ...redirects.flat(),
      ...[...sites].map((id) => revisionWrite(id, left.eventId)),
      ...gone.map(({ task }) => new TaskRepository(ports.tables).put(task)),
    ],
    events: [left],
    audits: [audit({ siteId, action, subject: { kind: 'columnSet', id: setId }, facts: { columns: [...ids] } })],
  });
  for (const { task } of gone) await wakeTask(ports.queue, task.taskId);
  return gone.map(({ after }) => after);
};
