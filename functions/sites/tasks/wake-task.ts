import type { JobQueue } from '#shared/ports/job-queue.ts';

/** Has a stored task gone on with soon. A lost message costs a minute: `resumeTasks` sends it again. */
export const wakeTask = (queue: JobQueue, taskId: string, delaySeconds = 0): Promise<void> =>
  queue.send('task', [{ body: JSON.stringify({ task: 'stored', taskId }), delaySeconds }]);
