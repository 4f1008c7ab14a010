import type { z } from 'zod';
import { type QueueBatchAnswer, queueBatch } from '#shared/schemas/events/queue-batch.ts';

/** A function behind a queue: takes the engine's batch, answers which messages must come again. */
export type QueueBatchHandler = (event: unknown) => Promise<QueueBatchAnswer>;

/** A message that passed its schema; `again`: it was delivered before. */
export type Delivery<Message> = { readonly messageId: string; readonly message: Message; readonly again: boolean };

/**
 * Binds work on a batch to its queue. A body that does not fit `schema` fails alone, and so ends among the dead letters;
 * `work` answers the ids of the deliveries that failed.
 */
export const queueBatchHandler =
  <Schema extends z.ZodType>(
    schema: Schema,
    work: (deliveries: readonly Delivery<z.output<Schema>>[]) => Promise<readonly string[]>,
  ): QueueBatchHandler =>
  async (event) => {
    const { Records } = queueBatch.parse(event);
    const failed: string[] = [];
    const deliveries: Delivery<z.output<Schema>>[] = [];
    for (const { messageId, body, attributes } of Records) {
      const parsed = schema.safeParse(jsonOf(body));
      const again = Number(attributes?.ApproximateReceiveCount ?? '1') > 1;
      if (parsed.success) deliveries.push({ messageId, message: parsed.data, again });
      else failed.push(messageId);
    }
    failed.push(...(await work(deliveries)));
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };

const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};
