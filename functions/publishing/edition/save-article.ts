import type { Services } from '#functions/composition/services.ts';
import { assertNotLocked } from '#functions/publishing/edition/edit-lock.ts';
import { editionContent } from '#functions/publishing/edition/edition-content.ts';
import { takeStep } from '#functions/publishing/life/take-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { editArticle } from '#shared/domain/article/edit-article.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ArticleInput } from '#shared/schemas/http/articles/article-input.ts';

export type SaveArticleInput = {
  readonly siteId: string;
  readonly articleId: string;
  readonly input: ArticleInput;
  readonly version: number;
  readonly actor: Actor;
};

/** @throws DomainError version-conflict when the article is not at `version` */
export const assertVersion = (article: Article, version: number): void => {
  if (article.version !== version)
    throw new DomainError('version-conflict', 'stale If-Match', { version: article.version, ifMatch: version });
};

/**
 * Saves a text as the working edition; readers go on seeing the live one. Moving to another column needs the right there too.
 *
 * @throws DomainError article-locked, version-conflict, forbidden, input-invalid
 */
export const saveArticle = async (
  deps: Pick<Services, 'tables' | 'objects' | 'clock' | 'ids'>,
  { siteId, articleId, input, version, actor }: SaveArticleInput,
): Promise<Article> =>
  takeStep(deps, {
    siteId,
    articleId,
    actor,
    action: 'article.write',
    on: 'working',
    act: 'article.save',
    event: 'ArticleSaved',
    decide: async (article, at) => {
      // Whoever has it is named first: what they saved meanwhile is compared once it has been taken over.
      await assertNotLocked(deps, siteId, articleId, actor, at);
      assertVersion(article, version);
      const { content } = await editionContent(
        deps,
        siteId,
        input,
        actor,
        (article.working ?? article.live)?.content.alsoIn,
      );
      return editArticle(article, content, actor, at);
    },
  });
