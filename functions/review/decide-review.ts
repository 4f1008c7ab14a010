import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { decideReview as decideRule, type ReviewDecision } from '#shared/domain/review/decide-review.ts';
import type { Opinion } from '#shared/domain/review/opinion.ts';
import { stageAction } from '#shared/domain/review/review-chain.ts';
import { type Reviewer, reviewerAt } from '#shared/domain/review/reviewer.ts';
import { articleChanges } from '#shared/repositories/article/article-changes.ts';
import { type ArticleContext, articleContext, placeOf } from '#shared/repositories/article/article-context.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { approvedChanges } from '#shared/repositories/article/complete-review.ts';
import { type Changes, saveChanges } from '#shared/repositories/changes.ts';
import { OpinionRepository } from '#shared/repositories/review/opinion-repository.ts';

export type DecideDeps = Pick<Services, 'tables' | 'clock' | 'ids'>;
export type DecideInput = {
  readonly siteId: string;
  readonly articleId: string;
  readonly decision: ReviewDecision;
  readonly actor: Actor;
};

/** The stage comes from the article, never from the request: a grant for one stage cannot decide another. */
const decided = (
  context: ArticleContext,
  decision: ReviewDecision,
  actor: Actor,
  at: string,
): { readonly after: Article; readonly reviewer: Reviewer } => {
  const { article, site } = context;
  const stage = article.working?.review?.stage;
  if (article.working?.status !== 'inReview' || !stage) {
    authorise(actor, 'article.read', placeOf(context));
    throw new DomainError('transition-refused', 'the article is not in review', {
      working: article.working?.status ?? 'none',
    });
  }
  const granted = reviewerAt(actor, article.working, placeOf(context));
  if (!granted) authorise(actor, stageAction(stage), placeOf(context));
  const reviewer = granted ?? actor;
  const dueAt = new Date(Date.parse(at) + site.reviewHours * 3_600_000).toISOString();
  return { after: decideRule(article, decision, reviewer, at, dueAt), reviewer };
};

const opinionOf = (
  { article }: ArticleContext,
  decision: ReviewDecision,
  reviewer: Reviewer,
  at: string,
  opinionId: string,
): Opinion => ({
  version: 1,
  opinionId,
  stage: article.working?.review?.stage ?? '',
  decision: decision.decision,
  toStage: decision.decision === 'return' ? decision.toStage : undefined,
  accountId: reviewer.accountId,
  name: reviewer.name,
  deputyFor: reviewer.deputyFor,
  at,
  comment: decision.comment,
  secrecy: decision.secrecy ?? (decision.decision === 'approve' ? 'cleared' : undefined),
  revision: article.working?.revision ?? 0,
});

/** The changes of one decision, not yet saved. */
export const decisionChanges = async (
  deps: DecideDeps,
  { siteId, articleId, decision, actor }: DecideInput,
): Promise<{ readonly article: Article; readonly changes: Changes }> => {
  const context = await articleContext(deps.tables, siteId, articleId, actor);
  const at = deps.clock.now().toISOString();
  const { after, reviewer } = decided(context, decision, actor, at);
  const act = `review.${decision.decision}`;
  const opinion = opinionOf(context, decision, reviewer, at, deps.ids.next());
  const said = new OpinionRepository(deps.tables).put(siteId, articleId, opinion);
  if (after.working?.status === 'approved') {
    const { article, changes } = await approvedChanges(deps, { context, approved: after, actor, act, at });
    return { article, changes: { ...changes, writes: [...changes.writes, said] } };
  }
  return articleChanges(deps.tables, {
    before: context.article,
    after,
    tree: context.tree,
    actor,
    act,
    event: 'ArticleReviewed',
    at,
    eventId: deps.ids.next(),
    facts: { stage: opinion.stage, comment: opinion.comment, secrecy: opinion.secrecy ?? '' },
    also: [said],
  });
};

/** Tries again where the conflict was about something else than the article, such as an index number already taken. */
const attempts = 3;

/**
 * Decides the stage an article is at; the last approval publishes it, or schedules it when it names a time.
 *
 * @throws DomainError article-not-found, forbidden, transition-refused, self-review, checksum-stale, already-decided
 */
export const decideReview = async (deps: DecideDeps, input: DecideInput): Promise<Article> => {
  for (let attempt = 1; ; attempt += 1) {
    const { article, changes } = await decisionChanges(deps, input);
    try {
      await saveChanges(deps.tables, changes);
      return article;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'version-conflict') throw error;
      const now = await new ArticleRepository(deps.tables).find(input.siteId, input.articleId);
      if (now?.version !== article.version - 1 || attempt === attempts)
        throw new DomainError('already-decided', 'somebody decided at the same time');
    }
  }
};
