import type { Services } from '#functions/composition/services.ts';
import { reviewUpkeep } from '#functions/supervision/upkeep/review-upkeep.ts';
import type { QueueBatch, QueueBatchAnswer } from '#shared/schemas/events/queue-batch.ts';
import { upkeepMessage } from '#shared/schemas/events/upkeep-message.ts';

/** Consumer of the queue `task` for upkeep: lists of one site that come in a batch are looked at together. */
export const upkeepHandler =
  (services: Pick<Services, 'tables' | 'clock' | 'ids'>) =>
  async ({ Records }: Pick<QueueBatch, 'Records'>): Promise<QueueBatchAnswer> => {
    const sites = new Map<string, { readonly lists: Set<string>; readonly messageIds: string[] }>();
    const failed: string[] = [];
    for (const { messageId, body } of Records) {
      const message = upkeepMessage.safeParse(JSON.parse(body));
      if (!message.success) {
        failed.push(messageId);
        continue;
      }
      const { siteId, columnIds } = message.data;
      const site = sites.get(siteId) ?? { lists: new Set(), messageIds: [] };
      for (const columnId of columnIds) site.lists.add(columnId);
      site.messageIds.push(messageId);
      sites.set(siteId, site);
    }
    for (const [siteId, { lists, messageIds }] of sites)
      await reviewUpkeep(services)(siteId, lists).catch(() => failed.push(...messageIds));
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
