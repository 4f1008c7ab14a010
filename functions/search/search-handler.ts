import type { Services } from '#functions/composition/services.ts';
import { type ArticleName, indexArticles } from '#functions/search/indexing/index-articles.ts';
import { indexSite } from '#functions/search/indexing/index-site.ts';
import { reconcileSearch } from '#functions/search/reconcile-search.ts';
import { type QueueBatchAnswer, queueBatch } from '#shared/schemas/events/queue-batch.ts';
import { type SearchMessage, searchMessage } from '#shared/schemas/events/search-message.ts';

type Ports = Pick<Services, 'tables' | 'objects' | 'search' | 'queue' | 'clock'>;

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

const done = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

const carryOut = (ports: Ports, message: SearchMessage): Promise<boolean> => {
  if ('articles' in message) return indexAll(ports, message.articles);
  return done('reconcile' in message ? reconcileSearch(ports) : indexSite(ports)(message));
};

/** Consumer of the queue `search`: keeps the index at what the tables say. */
export const searchHandler =
  (ports: Ports) =>
  async (event: unknown): Promise<QueueBatchAnswer> => {
    const failed: string[] = [];
    for (const { messageId, body } of queueBatch.parse(event).Records) {
      const message = messageOf(body);
      if (!message || !(await carryOut(ports, message))) failed.push(messageId);
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
