import { assertHoldsNothing } from '#functions/sites/change/assert-holds-nothing.ts';
import { findColumn } from '#functions/sites/change/find-column.ts';
import { recordOf } from '#functions/sites/change/record-of.ts';
import type { SavedColumn } from '#functions/sites/columns/change-column.ts';
import { columnRedirects } from '#functions/sites/columns/column-redirects.ts';
import { mountTags } from '#functions/sites/mounts/mount-tags.ts';
import type { RelistInput } from '#functions/sites/tasks/relist-input.ts';
import type { ReprojectInput } from '#functions/sites/tasks/reproject-columns.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { wakeTask } from '#functions/sites/tasks/wake-task.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, permits } from '#shared/domain/access/permission.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { childColumns, columnPathIds } from '#shared/domain/column/column-tree.ts';
import { requestMount } from '#shared/domain/column/mounting.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Json } from '#shared/domain/json.ts';
import { newTask, type Task } from '#shared/domain/task/task.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

type At = { readonly siteId: string; readonly columnId: string; readonly ifMatch: number };

/** The column articles go to, with the mounts of the one they come from: approved where the actor may, else asked for again. */
const heir = (actor: Actor, from: Column, into: Column, at: string): Column => {
  const by = (siteId: string) => ({
    accountId: actor.accountId,
    approves: permits(actor, 'column.mount', { siteId }),
  });
  return from.mounts
    .filter(({ state }) => state !== 'refused')
    .reduce((column, mount) => requestMount(column, mount, by(mount.siteId), at), {
      ...into,
      version: into.version + 1,
    });
};

/**
 * Ends a column: retires it, which only one without content can be, or merges it into another of its site, which takes
 * its articles, their addresses redirecting, and the columns mounted on it. A task carries it through.
 *
 * @throws DomainError not-found, forbidden, column-not-found, version-conflict, transition-refused, column-in-use
 */
export const closeColumn =
  (ports: TaskPorts) =>
  async (actor: Actor, { siteId, columnId, ifMatch }: At, into?: string): Promise<SavedColumn> => {
    const { tree, column: before, place } = await findColumn(ports.tables, actor, siteId, columnId);
    authorise(actor, 'column.manage', place);
    if (ifMatch !== 0 && ifMatch !== before.version)
      throw new DomainError('version-conflict', `column is at version ${before.version}`, { version: before.version });
    if (before.status !== 'active' || before.base)
      throw new DomainError('transition-refused', before.base ? 'a base column stays' : `column is ${before.status}`, {
        base: before.base,
        status: before.status,
      });
    if (childColumns(tree, columnId).length > 0)
      throw new DomainError('column-in-use', `column ${columnId} has columns below it`, { siteId, columnId });
    const { at, event, audit } = recordOf(ports, actor);
    const target = into === undefined ? undefined : tree.get(into);
    if (into === undefined) await assertHoldsNothing(ports.tables, before);
    else {
      authorise(actor, 'column.manage', { siteId, columnPath: columnPathIds(tree, into) });
      if (target?.status !== 'active')
        throw new DomainError('column-not-found', `no column ${into}`, { columnId: into });
      if (target.columnId === columnId || target.lang !== before.lang)
        throw new DomainError('transition-refused', 'not into itself or another language', { into });
    }

    const version = before.version + 1;
    const after: Column = target
      ? { ...before, version, mounts: [], status: 'merged', mergedInto: target.columnId }
      : { ...before, version, mounts: [], status: 'retired' };
    const successor = target && heir(actor, before, target, at);
    const parent = before.parentId === undefined ? undefined : tree.get(before.parentId);
    const input: RelistInput = { siteId, columnId, mounts: target ? { into: target.columnId } : 'drop' };
    const startedBy = { accountId: actor.accountId, name: actor.name };
    const taskId = ports.ids.next();
    const task = newTask({ taskId, kind: 'relistColumn', siteId, input: input as unknown as Json, startedBy }, at);
    const reproject: ReprojectInput = { siteId, columnIds: [into ?? columnId] };
    const tasks: readonly Task[] = [
      task,
      ...(target && successor && mountTags(target, successor).rowsChange
        ? [
            newTask(
              { ...task, taskId: ports.ids.next(), kind: 'reprojectColumns', input: reproject as unknown as Json },
              at,
            ),
          ]
        : []),
    ];
    const columns = new ColumnRepository(ports.tables);
    const { tags, siteIds } = mountTags(before, after);
    const ids = [...(place.columnPath ?? []), ...(into === undefined ? [] : columnPathIds(tree, into))];
    const closed = event({
      type: target ? 'ColumnMoved' : 'ColumnChanged',
      siteId,
      subjectId: columnId,
      tags: [tag.navigation(siteId), ...ids.map((id) => tag.column(siteId, id)), ...tags],
    });
    const to = target ?? parent;
    const subject = { kind: 'column', id: columnId };
    const action = target ? 'column.merge' : 'column.retire';
    await saveChanges(ports.tables, {
      writes: [
        columns.put(after),
        ...columns.putMounts(before, after),
        ...(successor ? [columns.put(successor), ...columns.putMounts(target, successor)] : []),
        ...(to ? await columnRedirects(ports.tables, siteId, before.path, to.path) : []),
        ...[...new Set([siteId, ...siteIds])].map((id) => revisionWrite(id, closed.eventId)),
        ...tasks.map((each) => new TaskRepository(ports.tables).put(each)),
      ],
      events: [closed],
      audits: [audit({ siteId, action, subject, facts: { into: into ?? '', path: before.path, taskId } })],
    });
    for (const each of tasks) await wakeTask(ports.queue, each.taskId);
    return { ...after, tasks: tasks.map((each) => each.taskId) };
  };
