import type { StepDeps } from '#functions/publishing/life/take-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { assertAct } from '#shared/domain/article/article-workflow.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { articleContext, placeOf } from '#shared/repositories/article/article-context.ts';
import { completeReview } from '#shared/repositories/article/complete-review.ts';

type Input = { readonly siteId: string; readonly articleId: string; readonly actor: Actor };

/**
 * Puts an approved edition online now, giving up a time that was set for it.
 *
 * @throws DomainError transition-refused, basis-missing, forbidden
 */
export const publishArticle = async (deps: StepDeps, { siteId, articleId, actor }: Input): Promise<Article> => {
  const context = await articleContext(deps.tables, siteId, articleId, actor);
  authorise(actor, 'article.publish', placeOf(context));
  const { article } = context;
  if (
    article.working?.status !== 'approved' &&
    article.working?.status !== 'scheduled' &&
    !article.working?.review?.approvals.length
  ) {
    throw new DomainError('basis-missing', 'the working edition is not approved', {
      working: article.working?.status ?? 'none',
    });
  }
  assertAct(article, 'publish');
  const at = deps.clock.now().toISOString();
  const approved: Article = { ...article, working: { ...article.working, scheduledAt: undefined } };
  return completeReview(deps, { context, approved, actor, act: 'article.publish', at });
};
