import type { QueueHandler } from '#shared/schemas/events/queue-batch.ts';

type Shape = 'stored' | 'walks' | 'upkeep';

const shapeOf = (body: string): Shape => {
  try {
    const message = JSON.parse(body) as { readonly task?: unknown };
    if ('taskId' in message) return 'stored';
    return message.task === 'upkeep' ? 'upkeep' : 'walks';
  } catch {
    return 'walks';
  }
};

/**
 * Queue `task` carries stored tasks (`taskId`), walks over pages and lists to be watched: each record goes to the handler of
 * its shape.
 */
export const taskRouter =
  (stored: QueueHandler, walks: QueueHandler, upkeep: QueueHandler): QueueHandler =>
  async ({ Records }) => {
    const handlers = { stored, walks, upkeep };
    const answers = await Promise.all(
      (['stored', 'walks', 'upkeep'] as const).map((shape) => {
        const own = Records.filter(({ body }) => shapeOf(body) === shape);
        return own.length === 0 ? { batchItemFailures: [] } : handlers[shape]({ Records: own });
      }),
    );
    return { batchItemFailures: answers.flatMap(({ batchItemFailures }) => batchItemFailures) };
  };
