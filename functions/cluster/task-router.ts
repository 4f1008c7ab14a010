import type { QueueHandler } from '#shared/schemas/events/queue-batch.ts';

/** Queue `task` carries stored tasks (`taskId`) and walks over pages: each record goes to the handler of its shape. */
export const taskRouter =
  (stored: QueueHandler, walks: QueueHandler): QueueHandler =>
  async ({ Records }) => {
    const isStored = (body: string): boolean => {
      try {
        return 'taskId' in (JSON.parse(body) as object);
      } catch {
        return false;
      }
    };
    const answers = await Promise.all([
      stored({ Records: Records.filter(({ body }) => isStored(body)) }),
      walks({ Records: Records.filter(({ body }) => !isStored(body)) }),
    ]);
    return { batchItemFailures: answers.flatMap(({ batchItemFailures }) => batchItemFailures) };
  };
