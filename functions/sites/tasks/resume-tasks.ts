import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { wakeTask } from '#functions/sites/tasks/wake-task.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

/** Wakes open tasks that have stood still for a minute: after a crash, or when a message was lost. Run by the ticker. */
export const resumeTasks = async ({ tables, clock, queue }: Omit<TaskPorts, 'ids'>): Promise<number> => {
  const before = new Date(clock.now().getTime() - 60_000).toISOString();
  const stale = await new TaskRepository(tables).stale(before, 100);
  for (const { taskId } of stale) await wakeTask(queue, taskId);
  return stale.length;
};
