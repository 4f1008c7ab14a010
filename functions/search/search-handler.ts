import type { Services } from '#functions/composition/services.ts';
import { type ArticleName, indexArticles } from '#functions/search/indexing/index-articles.ts';
import { indexSite } from '#functions/search/indexing/index-site.ts';
import { type QueueBatchAnswer, queueBatch } from '#shared/schemas/events/queue-batch.ts';
import { type SearchMessage, searchMessage } from '#shared/schemas/events/search-message.ts';

type Ports = Pick<Services, 'tables' | 'objects' | 'search' | 'queue'>;

const messageOf = (body: string): SearchMessage | undefined => {
  try {
    return searchMessage.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
};

/** Indexes together; where that fails one by one, so that one bad article holds up no other. */
const indexAll = async (ports: Ports, names: readonly ArticleName[]): Promise<boolean> => {
  const index = indexArticles(ports);
  try {
    await index(names);
    return true;
  } catch {
    let whole = true;
    for (const name of names)
      await index([name]).catch(() => {
        whole = false;
      });
    return whole;
  }
};

/** Consumer of the queue `search`: keeps the index at what the tables say. */
export const searchHandler =
  (ports: Ports) =>
  async (event: unknown): Promise<QueueBatchAnswer> => {
    const failed: string[] = [];
    for (const { messageId, body } of queueBatch.parse(event).Records) {
      const message = messageOf(body);
      const done =
        message !== undefined &&
        ('articles' in message
          ? await indexAll(ports, message.articles)
          : await indexSite(ports)(message).then(
              () => true,
              () => false,
            ));
      if (!done) failed.push(messageId);
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
