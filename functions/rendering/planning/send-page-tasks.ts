import { createHash } from 'node:crypto';
import type { JobQueue } from '#shared/ports/job-queue.ts';
import type { PageTask } from '#shared/schemas/events/page-messages.ts';

/** Sends walks over pages; one that waits already stands for a second of the same extent. */
export const sendPageTasks =
  ({ queue }: { readonly queue: JobQueue }) =>
  async (tasks: readonly PageTask[]): Promise<void> => {
    const bodies = [...new Set(tasks.map((task) => JSON.stringify(task)))];
    if (bodies.length === 0) return;
    await queue.send(
      'task',
      bodies.map((body) => ({ body, coalesceKey: createHash('sha256').update(body).digest('base64url') })),
    );
  };
