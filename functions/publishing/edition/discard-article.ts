import { type StepDeps, takeStep } from '#functions/publishing/life/take-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { discardWorking } from '#shared/domain/article/edit-article.ts';

/** Gives up the working edition of a published article; its revisions stay in the history. @throws DomainError transition-refused */
export const discardArticle = (
  deps: StepDeps,
  { siteId, articleId, actor }: { readonly siteId: string; readonly articleId: string; readonly actor: Actor },
): Promise<Article> =>
  takeStep(deps, {
    siteId,
    articleId,
    actor,
    action: 'article.write',
    on: 'working',
    act: 'article.discard',
    event: 'ArticleSaved',
    decide: discardWorking,
  });
