import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { articleContext, placeOf } from '#shared/repositories/article/article-context.ts';

/** One article with both editions. @throws DomainError article-not-found, not-found, forbidden */
export const getArticle = async (
  { tables }: Pick<Services, 'tables'>,
  { siteId, articleId, actor }: { readonly siteId: string; readonly articleId: string; readonly actor: Actor },
): Promise<Article> => {
  const context = await articleContext(tables, siteId, articleId, actor);
  authorise(actor, 'article.read', placeOf(context));
  return context.article;
};
