import type { z } from 'zod';
import type { Services } from '#functions/composition/services.ts';
import { projectArticles } from '#functions/sites/projection/project-articles.ts';
import { reconcileFilled } from '#functions/sites/projection/reconcile-filled.ts';
import type { EventType } from '#shared/domain/cluster/event.ts';
import { projectionMessage } from '#shared/schemas/events/projection-message.ts';
import type { QueueBatch, QueueBatchAnswer } from '#shared/schemas/events/queue-batch.ts';

type Ports = Pick<Services, 'tables' | 'clock' | 'ids'>;
type Events = z.output<typeof projectionMessage>['events'];

const articleEvents: readonly EventType[] = [
  'ArticlePublished',
  'ArticleWithdrawn',
  'ArticleTakenDown',
  'ArticleExpired',
  'ArticleRelisted',
];

const apply = async (ports: Ports, events: Events): Promise<void> => {
  const ofArticles = events.filter(({ type }) => articleEvents.includes(type));
  for (const background of [false, true]) {
    const names = ofArticles
      .filter((event) => event.background === background)
      .map((event) => ({ siteId: event.siteId, articleId: event.subjectId }));
    for (let start = 0; start < names.length; start += 100)
      await projectArticles(ports, names.slice(start, start + 100), { background });
  }
  await reconcileFilled(
    ports,
    events.flatMap(({ lists }) => lists),
  );
};

/**
 * Consumer of the queue `projection`: shows, moves and removes articles on the sites that mount their columns. Applies
 * a batch together and, when that fails, message by message, so that one bad message holds up no other.
 */
export const projectionHandler =
  (ports: Ports) =>
  async (batch: Pick<QueueBatch, 'Records'>): Promise<QueueBatchAnswer> => {
    const failed: { itemIdentifier: string }[] = [];
    const read = batch.Records.flatMap(({ messageId, body }) => {
      try {
        return [{ messageId, events: projectionMessage.parse(JSON.parse(body)).events }];
      } catch {
        failed.push({ itemIdentifier: messageId });
        return [];
      }
    });
    try {
      await apply(
        ports,
        read.flatMap(({ events }) => events),
      );
    } catch {
      for (const { messageId, events } of read)
        await apply(ports, events).catch(() => failed.push({ itemIdentifier: messageId }));
    }
    return { batchItemFailures: failed };
  };
