import type { Services } from '#functions/composition/services.ts';
import { editionContent } from '#functions/publishing/edition/edition-content.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { draftArticle } from '#shared/domain/article/edit-article.ts';
import { articleChanges } from '#shared/repositories/article/article-changes.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import type { ArticleInput } from '#shared/schemas/http/articles/article-input.ts';

export type CreateArticleDeps = Pick<Services, 'tables' | 'objects' | 'clock' | 'ids'>;

/**
 * Starts an article as a draft in a column of a site.
 *
 * @throws DomainError not-found, column-not-found, forbidden, input-invalid
 */
export const createArticle = async (
  deps: CreateArticleDeps,
  {
    siteId,
    input,
    actor,
    origin,
  }: { readonly siteId: string; readonly input: ArticleInput; readonly actor: Actor; readonly origin?: string },
): Promise<Article> => {
  const { content, context } = await editionContent(deps, siteId, input, actor);
  const at = deps.clock.now().toISOString();
  const { changes, article } = articleChanges(deps.tables, {
    before: undefined,
    after: draftArticle({ articleId: deps.ids.next(), siteId, content, by: actor, at, origin }),
    tree: context.tree,
    actor,
    act: 'article.create',
    event: 'ArticleSaved',
    at,
    eventId: deps.ids.next(),
  });
  await saveChanges(deps.tables, changes);
  return article;
};
