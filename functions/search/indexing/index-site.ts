import type { Services } from '#functions/composition/services.ts';
import { indexArticles } from '#functions/search/indexing/index-articles.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import type { SearchMessage } from '#shared/schemas/events/search-message.ts';

const step = 50;

type Ports = Pick<Services, 'tables' | 'objects' | 'search' | 'queue'>;

/**
 * One step of the walk over a site's published articles; sends the next one. The list it walks by may be a little late
 * and moves meanwhile: what changes comes by its own event as well.
 */
export const indexSite =
  (ports: Ports) =>
  async ({ siteId, after }: { readonly siteId: string; readonly after?: string | undefined }): Promise<void> => {
    const repository = new ArticleRepository(ports.tables);
    const articles = await repository.listBehind({ siteId, status: 'published', after, limit: step });
    await indexArticles(ports)(articles);
    const last = articles.at(-1);
    if (!last || articles.length < step) return;
    const next: SearchMessage = { siteId, after: `${last.updatedAt}#${last.articleId}` };
    await ports.queue.send('search', [{ body: JSON.stringify(next) }]);
  };
