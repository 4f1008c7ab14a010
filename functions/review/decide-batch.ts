import { type DecideDeps, decideReview } from '#functions/review/decide-review.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { grantFor } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ReviewDecision } from '#shared/domain/review/decide-review.ts';
import { stageAction } from '#shared/domain/review/review-chain.ts';
import { articleContext, placeOf } from '#shared/repositories/article/article-context.ts';

export type BatchItem = { readonly siteId: string; readonly articleId: string; readonly checksum?: string | undefined };
export type BatchResult = {
  readonly siteId: string;
  readonly articleId: string;
  readonly ok: boolean;
  readonly problem?: string;
};

const mayDecide = async (
  { tables }: Pick<DecideDeps, 'tables'>,
  actor: Actor,
  { siteId, articleId }: BatchItem,
): Promise<boolean> => {
  try {
    const context = await articleContext(tables, siteId, articleId, actor);
    const stage = context.article.working?.review?.stage;
    return grantFor(actor, stage ? stageAction(stage) : 'article.read', placeOf(context)) !== undefined;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
};

/**
 * Decides many at once. Every id is asked for its own right first: one that is not the actor's refuses the whole batch before
 * anything is written. What then fails for its state fails alone and is said by item.
 *
 * @throws DomainError batch-refused naming the items
 */
export const decideBatch = async (
  deps: DecideDeps,
  {
    items,
    decision,
    actor,
  }: { readonly items: readonly BatchItem[]; readonly decision: ReviewDecision; readonly actor: Actor },
): Promise<readonly BatchResult[]> => {
  const allowed = await Promise.all(items.map((item) => mayDecide(deps, actor, item)));
  const refused = items.filter((_, index) => !allowed[index]);
  if (refused.length > 0) {
    throw new DomainError('batch-refused', 'the batch holds items of others', {
      refused: refused.map((item) => `${item.siteId}/${item.articleId}`),
    });
  }
  const results: BatchResult[] = [];
  for (const { siteId, articleId, checksum } of items) {
    try {
      await decideReview(deps, {
        siteId,
        articleId,
        actor,
        decision: { ...decision, checksum: checksum ?? decision.checksum },
      });
      results.push({ siteId, articleId, ok: true });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      results.push({ siteId, articleId, ok: false, problem: error.code });
    }
  }
  return results;
};
