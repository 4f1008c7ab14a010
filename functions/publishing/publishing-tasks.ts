import type { Services } from '#functions/composition/services.ts';
import type { Task } from '#shared/domain/task/task.ts';

/** Kinds of stored tasks of this context and their steps, for the consumer of the queue `task`. */
export const publishingTasks = (services: Services) => ({
  // Loads the readers of pages when there is something to collect.
  collect: async (ports: unknown, task: Task) => {
    const { collectStep } = await import('#functions/publishing/collection/collect-step.ts');
    return collectStep(services)(ports, task);
  },
});
