import { recordOf } from '#functions/sites/change/record-of.ts';
import type { MergeInput } from '#functions/sites/merge/merge-input.ts';
import { saveSite } from '#functions/sites/site/save-site.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { wakeTask } from '#functions/sites/tasks/wake-task.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Json } from '#shared/domain/json.ts';
import { type MergeMode, planMerge } from '#shared/domain/site/merge-plan.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { isServed } from '#shared/domain/site/site-life.ts';
import { newTask, type Task } from '#shared/domain/task/task.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

const columnsAtOnce = 40;

const assertMergeable = (from: Site, into: Site): void => {
  const why =
    from.siteId === into.siteId
      ? 'into itself'
      : from.kind === 'portal'
        ? 'a portal'
        : from.mergedInto
          ? 'merged already'
          : from.status === 'closed' || from.status === 'offlineNotice'
            ? 'no longer there'
            : !isServed(into) && into.status !== 'preparing'
              ? 'the receiving site is not there'
              : undefined;
  if (why)
    throw new DomainError('transition-refused', `cannot merge ${from.siteId}: ${why}`, {
      from: from.siteId,
      into: into.siteId,
      status: from.status,
    });
};

/**
 * Merges a site into another: its columns join those that mean the same or go below one new column, a task brings its
 * articles over, its addresses lead to where they are now, and it ends with the notice of its retirement.
 *
 * @throws DomainError not-found, forbidden, site-not-found, transition-refused, column-not-found, column-depth-exceeded
 */
export const mergeSites =
  (ports: TaskPorts) =>
  async (
    actor: Actor,
    siteId: string,
    input: { readonly into: string; readonly mode: MergeMode; readonly parentId?: string | undefined },
  ): Promise<Task> => {
    authorise(actor, 'site.merge', { siteId });
    authorise(actor, 'site.merge', { siteId: input.into });
    const sites = new SiteRepository(ports.tables);
    const columns = new ColumnRepository(ports.tables);
    const [from, into, fromTree, intoTree] = await Promise.all([
      sites.find(siteId),
      sites.find(input.into),
      columns.tree(siteId),
      columns.tree(input.into),
    ]);
    if (!from || !into)
      throw new DomainError('site-not-found', `no site ${from ? input.into : siteId}`, { siteId, into: input.into });
    assertMergeable(from, into);
    const plan = planMerge({ site: from, tree: fromTree }, { site: into, tree: intoTree }, input);
    const record = recordOf(ports, actor);
    for (let start = 0; start < plan.columns.length; start += columnsAtOnce) {
      const some = plan.columns.slice(start, start + columnsAtOnce);
      const created = record.event({
        type: 'ColumnChanged',
        siteId: into.siteId,
        subjectId: some[0]?.columnId ?? '',
        tags: [tag.navigation(into.siteId), ...some.map(({ columnId }) => tag.column(into.siteId, columnId))],
        background: true,
      });
      await saveChanges(ports.tables, {
        writes: [
          ...some.flatMap((column) => [columns.put(column), ...columns.putMounts(undefined, column)]),
          revisionWrite(into.siteId, created.eventId),
        ],
        events: [created],
        audits: [],
      });
    }
    const merge: MergeInput = { from: siteId, into: into.siteId, map: plan.map };
    const startedBy = { accountId: actor.accountId, name: actor.name };
    const taskId = ports.ids.next();
    const task = newTask({ taskId, kind: 'mergeSites', siteId, input: merge as unknown as Json, startedBy }, record.at);
    const mergedInto = { siteId: into.siteId, at: record.at, taskId, columns: plan.map };
    await saveSite(ports, actor, record, {
      before: from,
      after: { ...from, mergedInto, version: from.version + 1, updatedAt: record.at },
      event: 'SiteChanged',
      act: 'site.merge',
      facts: { into: into.siteId, mode: input.mode, taskId, columns: plan.columns.length },
      also: [new TaskRepository(ports.tables).put(task)],
    });
    await wakeTask(ports.queue, taskId);
    return task;
  };
