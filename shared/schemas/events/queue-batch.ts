import { z } from 'zod';

/** A batch as the queue's engine hands it to a function. */
export const queueBatch = z.object({
  Records: z.array(
    z.object({
      messageId: z.string(),
      body: z.string(),
      receiptHandle: z.string(),
      attributes: z.object({ ApproximateReceiveCount: z.string() }).optional(),
    }),
  ),
});
export type QueueBatch = z.infer<typeof queueBatch>;

/** The messages to be delivered again. */
export type QueueBatchAnswer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

/** A function behind a queue, with the event shape of the engine. */
export type QueueHandler = (event: QueueBatch) => Promise<QueueBatchAnswer>;
