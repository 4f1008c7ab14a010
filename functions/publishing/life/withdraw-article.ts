import { type StepDeps, takeStep } from '#functions/publishing/life/take-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { withdrawArticle as withdrawRule } from '#shared/domain/article/leave-article.ts';

/** Takes a published article offline; its address answers with a notice. @throws DomainError transition-refused, forbidden */
export const withdrawArticle = (
  deps: StepDeps,
  {
    siteId,
    articleId,
    actor,
    reason,
  }: { readonly siteId: string; readonly articleId: string; readonly actor: Actor; readonly reason: string },
): Promise<Article> =>
  takeStep(deps, {
    siteId,
    articleId,
    actor,
    action: 'article.withdraw',
    on: 'live',
    act: 'article.withdraw',
    event: 'ArticleWithdrawn',
    facts: { reason },
    decide: (article, at) => withdrawRule(article, at, reason),
  });
