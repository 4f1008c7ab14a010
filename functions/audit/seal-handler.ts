import { sealRecords } from '#functions/audit/seal-records.ts';
import type { Services } from '#functions/composition/services.ts';
import { type QueueBatchAnswer, queueBatch } from '#shared/schemas/events/queue-batch.ts';
import { sealMessage } from '#shared/schemas/events/seal-message.ts';

/** Queue `seal`. */
export const sealHandler =
  (services: Pick<Services, 'tables'>) =>
  async (event: unknown): Promise<QueueBatchAnswer> => {
    const failed: string[] = [];
    for (const { messageId, body } of queueBatch.parse(event).Records) {
      try {
        await sealRecords(services, sealMessage.parse(JSON.parse(body)).siteId);
      } catch {
        failed.push(messageId);
      }
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
