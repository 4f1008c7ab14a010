import type { Services } from '#functions/composition/services.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { newTask, type Task } from '#shared/domain/task/task.ts';
import { LinkRepository } from '#shared/repositories/link/link-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

type Ports = Pick<Services, 'tables' | 'clock' | 'ids' | 'queue'>;

/**
 * Starts a check of all links of a site, or answers the one that is running. Findings appear as it goes.
 *
 * @throws DomainError site-not-found
 */
export const startLinkCheck =
  ({ tables, clock, ids, queue }: Ports) =>
  async (siteId: string, startedBy: Task['startedBy']): Promise<Task> => {
    if (!(await new SiteRepository(tables).find(siteId)))
      throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
    const links = new LinkRepository(tables);
    const tasks = new TaskRepository(tables);
    const last = await links.report(siteId);
    const running = last && !last.finishedAt ? await tasks.find(last.checkId) : undefined;
    if (running?.state === 'open') return running;
    const { accountId, name } = startedBy;
    const at = clock.now().toISOString();
    const task = newTask(
      { taskId: ids.next(), kind: 'checkLinks', siteId, input: {}, startedBy: { accountId, name } },
      at,
    );
    const none = { pages: 0, links: 0, ok: 0, caution: 0, broken: 0, danger: 0, unchecked: 0 };
    await tables.transact([tasks.put(task), links.putReport(siteId, { checkId: task.taskId, startedAt: at, ...none })]);
    await queue.send('task', [{ body: JSON.stringify({ task: 'stored', taskId: task.taskId }) }]);
    return task;
  };
