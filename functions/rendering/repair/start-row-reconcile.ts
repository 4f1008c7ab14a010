import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import { newTask } from '#shared/domain/task/task.ts';
import { ConditionFailed } from '#shared/ports/table-store.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

/**
 * Begins to compare the rows of a site's lists, its own and those of mounts and adoptions, with the articles they are of:
 * the stored task `reconcileRows`, one a site. One that is still under way is left to go on.
 */
export const startRowReconcile =
  ({ tables, clock, queue }: Pick<RenderingServices, 'tables' | 'clock' | 'queue'>) =>
  async (siteId: string): Promise<void> => {
    const tasks = new TaskRepository(tables);
    const taskId = `rows-${siteId}`;
    const last = await tasks.find(taskId);
    if (last?.state === 'open') return;
    const startedBy = { accountId: systemActor.accountId, name: systemActor.name };
    const task = newTask({ taskId, kind: 'reconcileRows', siteId, input: {}, startedBy }, clock.now().toISOString());
    try {
      await tables.transact([tasks.put({ ...task, version: (last?.version ?? 0) + 1 })]);
    } catch (error) {
      // Begun by somebody else at this very moment.
      if (!(error instanceof ConditionFailed)) throw error;
    }
    await queue.send('task', [{ body: JSON.stringify({ task: 'stored', taskId }) }]);
  };
