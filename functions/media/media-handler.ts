import { type ProcessDeps, processMedia } from '#functions/media/processing/process-media.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { mediaMessage } from '#shared/schemas/events/media-message.ts';
import { type QueueBatchAnswer, queueBatch } from '#shared/schemas/events/queue-batch.ts';

/** Queue `media`. */
export const mediaHandler =
  (services: ProcessDeps) =>
  async (event: unknown): Promise<QueueBatchAnswer> => {
    const failed: string[] = [];
    for (const { messageId, body } of queueBatch.parse(event).Records) {
      try {
        const { siteId, mediaId } = mediaMessage.parse(JSON.parse(body));
        await processMedia(services, siteId, mediaId);
      } catch (error) {
        // A file given up meanwhile needs nothing any more.
        if (!(error instanceof DomainError && error.code === 'media-not-found')) failed.push(messageId);
      }
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
