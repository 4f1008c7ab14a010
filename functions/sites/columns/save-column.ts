import type { recordOf } from '#functions/sites/change/record-of.ts';
import { columnRedirects } from '#functions/sites/columns/column-redirects.ts';
import { mountTags } from '#functions/sites/mounts/mount-tags.ts';
import type { RelistInput } from '#functions/sites/tasks/relist-input.ts';
import type { ReprojectInput } from '#functions/sites/tasks/reproject-columns.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { wakeTask } from '#functions/sites/tasks/wake-task.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { type ColumnTree, columnPathIds } from '#shared/domain/column/column-tree.ts';
import type { Json } from '#shared/domain/json.ts';
import { standsBy } from '#shared/domain/page/block/stands-by.ts';
import { newTask, type Task } from '#shared/domain/task/task.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

/** Whether readers see another topic page and nothing else: what shows the column in navigation and lists stays as it is. */
const isBlocksOnly = (before: Column, after: Column): boolean => {
  const rest = ({ blocks: _, version: __, ...fields }: Column): string => JSON.stringify(fields);
  return rest(before) === rest(after) && standsBy(before.blocks) === standsBy(after.blocks);
};

/** A transaction takes a hundred writes: more columns than this follow in the task. */
const columnsAtOnce = 50;

export type ColumnChange = {
  readonly tree: ColumnTree;
  readonly before: Column;
  readonly after: Column;
  /** Columns below whose paths follow. */
  readonly following: readonly Column[];
};

const tasksOf = (change: ColumnChange, rowsChange: boolean) => {
  const { before, after } = change;
  const { siteId, columnId } = after;
  const moved = before.path !== after.path || before.parentId !== after.parentId;
  const relist: RelistInput = { siteId, columnId, from: before.path, to: after.path, mounts: 'keep' };
  const reproject: ReprojectInput = { siteId, columnIds: [columnId] };
  return [
    ...(moved ? [{ kind: 'relistColumn', input: relist as unknown as Json }] : []),
    ...(rowsChange ? [{ kind: 'reprojectColumns', input: reproject as unknown as Json }] : []),
  ];
};

/** Saves a changed column with all that follows from it; answers the ids of the tasks that carry it through. */
export const saveColumn = async (
  ports: TaskPorts,
  actor: Actor,
  { at, event, audit }: ReturnType<typeof recordOf>,
  change: ColumnChange,
): Promise<readonly string[]> => {
  const { tree, before, after, following } = change;
  const { siteId, columnId } = after;
  const columns = new ColumnRepository(ports.tables);
  const mounts = mountTags(before, after);
  const startedBy = { accountId: actor.accountId, name: actor.name };
  const tasks: readonly Task[] = tasksOf(change, mounts.rowsChange).map(({ kind, input }) =>
    newTask({ taskId: ports.ids.next(), kind, siteId, input, startedBy }, at),
  );
  const moved = before.path !== after.path || before.parentId !== after.parentId;
  const parents = [before.parentId, after.parentId].flatMap((id) => (id === undefined ? [] : columnPathIds(tree, id)));
  const touched = [columnId, ...parents, ...following.map((column) => column.columnId)];
  const changed = event({
    type: moved ? 'ColumnMoved' : 'ColumnChanged',
    siteId,
    subjectId: columnId,
    tags: isBlocksOnly(before, after)
      ? [tag.columnBlocks(siteId, columnId)]
      : [tag.navigation(siteId), ...touched.map((id) => tag.column(siteId, id)), ...mounts.tags],
  });
  const subject = { kind: 'column', id: columnId };
  const facts = { version: after.version, from: before.path, to: after.path, tasks: tasks.map(({ taskId }) => taskId) };
  const mounted =
    mounts.tags.length > 0
      ? [
          audit({
            siteId,
            action: 'column.mount',
            subject,
            facts: {
              mounts: after.mounts.map((mount) => `${mount.siteId}/${mount.columnId} ${mount.state}`),
            },
          }),
        ]
      : [];
  await saveChanges(ports.tables, {
    writes: [
      columns.put(after),
      ...columns.putMounts(before, after),
      ...following.slice(0, columnsAtOnce).map((column) => columns.put(column)),
      ...(await columnRedirects(ports.tables, siteId, before.path, after.path)),
      ...[...new Set([siteId, ...mounts.siteIds])].map((id) => revisionWrite(id, changed.eventId)),
      ...tasks.map((task) => new TaskRepository(ports.tables).put(task)),
    ],
    events: [changed],
    audits: [audit({ siteId, action: moved ? 'column.move' : 'column.change', subject, facts }), ...mounted],
  });
  for (const { taskId } of tasks) await wakeTask(ports.queue, taskId);
  return tasks.map(({ taskId }) => taskId);
};
