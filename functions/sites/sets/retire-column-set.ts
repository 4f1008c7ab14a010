import { assertHoldsNothing } from '#functions/sites/change/assert-holds-nothing.ts';
import { recordOf } from '#functions/sites/change/record-of.ts';
import { columnRedirects } from '#functions/sites/columns/column-redirects.ts';
import { mountTags } from '#functions/sites/mounts/mount-tags.ts';
import type { RelistInput } from '#functions/sites/tasks/relist-input.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { wakeTask } from '#functions/sites/tasks/wake-task.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, reaches } from '#shared/domain/access/permission.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { type ColumnTree, childColumns, columnPathIds } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Json } from '#shared/domain/json.ts';
import { columnSets } from '#shared/domain/site/sets/column-sets.ts';
import { newTask } from '#shared/domain/task/task.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

export type RetireSetInput = {
  readonly setId: string;
  /** Of the set's columns; undefined = all that are in use. */
  readonly columnIds?: readonly string[] | undefined;
};

/** The nearest column above that stays. */
const stays = (tree: ColumnTree, column: Column, leaving: ReadonlySet<string>): Column | undefined => {
  let above = column.parentId === undefined ? undefined : tree.get(column.parentId);
  while (above && leaving.has(above.columnId))
    above = above.parentId === undefined ? undefined : tree.get(above.parentId);
  return above;
};

const leavingColumns = (tree: ColumnTree, { setId, columnIds }: RetireSetInput): readonly Column[] => {
  const set = columnSets.find((one) => one.setId === setId);
  if (!set) throw new DomainError('not-found', `no set ${setId}`, { setId });
  return set.columns
    .filter(({ columnId }) => columnIds === undefined || columnIds.includes(columnId))
    .flatMap(({ columnId }) => tree.get(columnId) ?? [])
    .filter(({ status, base }) => status === 'active' && !base);
};

/**
 * Retires the columns of a set that a site has, all or none; only empty ones without other columns below them can go.
 * They can be added again: see `addColumnSet`.
 *
 * @throws DomainError not-found, forbidden, column-not-found where none is in use, column-in-use
 */
export const retireColumnSet =
  (ports: TaskPorts) =>
  async (actor: Actor, siteId: string, input: RetireSetInput): Promise<readonly Column[]> => {
    if (!reaches(actor, siteId)) throw new DomainError('not-found', `nothing of site ${siteId} is open`, { siteId });
    const columns = new ColumnRepository(ports.tables);
    const tree = await columns.tree(siteId);
    const leaving = leavingColumns(tree, input);
    if (leaving.length === 0) {
      authorise(actor, 'column.manage', { siteId });
      throw new DomainError('column-not-found', `${siteId} uses none of ${input.setId}`, { setId: input.setId });
    }
    for (const { columnId } of leaving)
      authorise(actor, 'column.manage', { siteId, columnPath: columnPathIds(tree, columnId) });
    const ids = new Set(leaving.map(({ columnId }) => columnId));
    for (const column of leaving) {
      if (childColumns(tree, column.columnId).some(({ columnId }) => !ids.has(columnId)))
        throw new DomainError('column-in-use', `column ${column.columnId} has columns below it`, {
          siteId,
          columnId: column.columnId,
        });
      await assertHoldsNothing(ports.tables, column);
    }
    const { at, event, audit } = recordOf(ports, actor);
    const startedBy = { accountId: actor.accountId, name: actor.name };
    const gone = leaving.map((before) => {
      const after: Column = { ...before, version: before.version + 1, mounts: [], status: 'retired' };
      const relist: RelistInput = { siteId, columnId: before.columnId, mounts: 'drop' };
      const input = relist as unknown as Json;
      const task = newTask({ taskId: ports.ids.next(), kind: 'relistColumn', siteId, input, startedBy }, at);
      return { before, after, task, mounts: mountTags(before, after), to: stays(tree, before, ids) };
    });
    const touched = gone.flatMap(({ before }) => columnPathIds(tree, before.columnId));
    const retired = event({
      type: 'ColumnChanged',
      siteId,
      subjectId: gone[0]?.before.columnId ?? siteId,
      tags: [
        tag.navigation(siteId),
        ...touched.map((id) => tag.column(siteId, id)),
        ...gone.flatMap(({ mounts }) => mounts.tags),
      ],
    });
    const redirects = await Promise.all(
      gone.map(({ before, to }) => (to ? columnRedirects(ports.tables, siteId, before.path, to.path) : [])),
    );
    const sites = new Set([siteId, ...gone.flatMap(({ mounts }) => mounts.siteIds)]);
    await saveChanges(ports.tables, {
      writes: [
        ...gone.flatMap(({ before, after }) => [columns.put(after), ...columns.putMounts(before, after)]),
        ...redirects.flat(),
        ...[...sites].map((id) => revisionWrite(id, retired.eventId)),
        ...gone.map(({ task }) => new TaskRepository(ports.tables).put(task)),
      ],
      events: [retired],
      audits: [
        audit({
          siteId,
          action: 'column.retireSet',
          subject: { kind: 'columnSet', id: input.setId },
          facts: { columns: [...ids] },
        }),
      ],
    });
    for (const { task } of gone) await wakeTask(ports.queue, task.taskId);
    return gone.map(({ after }) => after);
  };
