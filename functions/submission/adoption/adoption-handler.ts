import type { Services } from '#functions/composition/services.ts';
import { countAdoption } from '#functions/submission/adoption/count-online.ts';
import { countPublished } from '#functions/submission/adoption/count-published.ts';
import { followSource } from '#functions/submission/adoption/follow-source.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { adoptionMessage } from '#shared/schemas/events/adoption-message.ts';
import type { QueueBatch, QueueBatchAnswer } from '#shared/schemas/events/queue-batch.ts';

type Ports = Pick<Services, 'tables' | 'objects' | 'clock' | 'ids' | 'config' | 'edge' | 'queue'>;
type Names = readonly { readonly siteId: string; readonly articleId: string }[];

const apply = async (ports: Ports, names: Names): Promise<void> => {
  const unique = [...new Map(names.map((name) => [`${name.siteId}/${name.articleId}`, name])).values()];
  for (const name of unique) await followSource(ports, name);
  const articles = (await new ArticleRepository(ports.tables).findMany(unique)).filter((found) => found !== undefined);
  for (const article of articles) if (article.adoptedFrom) await countAdoption(ports, article);
  await countPublished(ports, articles);
};

/**
 * Consumer of the queue `adoption`: adoptions follow their sources, and what is online counts, once. Reads present states only,
 * so messages may come twice, late or joined.
 */
export const adoptionHandler =
  (ports: Ports) =>
  async (batch: Pick<QueueBatch, 'Records'>): Promise<QueueBatchAnswer> => {
    const failed: { itemIdentifier: string }[] = [];
    for (const { messageId, body } of batch.Records) {
      try {
        await apply(ports, adoptionMessage.parse(JSON.parse(body)).articles);
      } catch (error) {
        console.error(JSON.stringify({ level: 'error', adoption: messageId, error: String(error) }));
        failed.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures: failed };
  };
