import { TableDataReader } from '#functions/rendering/reader/table-data-reader.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';

/**
 * Where an adoption by reference leads, asked by the address it would have here: it has no page of its own, but the address that
 * was told of it answers. Undefined for everything else.
 */
export const adoptedAddress = async (
  services: RenderingServices,
  siteId: string,
  path: string,
): Promise<string | undefined> => {
  const articleId = /\/\d{4}\/([0-9A-Za-z-]{1,40})\.html$/.exec(path)?.[1];
  const article =
    articleId === undefined ? undefined : await new ArticleRepository(services.tables).find(siteId, articleId);
  const from = article?.adoptedFrom;
  if (!article || from?.mode !== 'reference' || !isPublic(article) || article.live?.url !== `/${path}`)
    return undefined;
  if (!from.mirror.url.startsWith('/')) return undefined;
  const reader = new TableDataReader(services);
  const source = await reader.site(from.siteId);
  return source && `${reader.baseOf(source)}${from.mirror.url}`;
};
