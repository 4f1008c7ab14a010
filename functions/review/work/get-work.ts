import type { Services } from '#functions/composition/services.ts';
import { reviewsAnything } from '#functions/review/desk/review-scopes.ts';
import { walkReviewTasks } from '#functions/review/desk/walk-review-tasks.ts';
import { type FailedPage, failedPagesOf } from '#functions/review/work/failed-pages-of.ts';
import { listOwn } from '#functions/review/work/list-own.ts';
import { listReady } from '#functions/review/work/list-ready.ts';
import { countedTo, type Listed, mostCounted } from '#functions/review/work/listed.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { dueStanding } from '#shared/domain/review/due-standing.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import type { ReviewTask } from '#shared/repositories/review/review-queue.ts';

type Figure = Omit<Listed<never>, 'items'>;

/** What waits for a person: how much of each kind, and the first of each. */
export type Work = {
  readonly toReview: Listed<Article>;
  readonly overdue: Figure;
  readonly dueSoon: Figure;
  readonly drafts: Listed<Article>;
  readonly inReview: Listed<Article>;
  readonly returned: Listed<Article>;
  /** Approved and not online yet: those the person may put online, else those of their own hand. */
  readonly ready: Listed<Article>;
  readonly failedPages: Listed<FailedPage>;
};

type Deps = Pick<Services, 'tables' | 'clock'>;

const tasksOf = async ({ tables }: Deps, actor: Actor): Promise<readonly ReviewTask[]> => {
  const tasks: ReviewTask[] = [];
  if (!reviewsAnything(actor)) return tasks;
  for await (const task of walkReviewTasks(tables, { actor }, mostCounted + 1)) {
    tasks.push(task);
    if (tasks.length > mostCounted) break;
  }
  return tasks;
};

const reviewsOf = async (
  deps: Deps,
  actor: Actor,
  limit: number,
): Promise<Pick<Work, 'toReview' | 'overdue' | 'dueSoon'>> => {
  const tasks = await tasksOf(deps, actor);
  const now = deps.clock.now();
  const count = (standing: 'overdue' | 'soon'): Figure =>
    countedTo(tasks.filter(({ dueAt }) => dueStanding(dueAt, now) === standing).length);
  const first = await new ArticleRepository(deps.tables).findMany(tasks.slice(0, limit));
  return {
    toReview: { ...countedTo(tasks.length), items: first.filter((article) => article !== undefined) },
    overdue: count('overdue'),
    dueSoon: count('soon'),
  };
};

/**
 * What waits for the actor across sites, counted up to a hundred of each kind, with the first `limit` of each. Costs a bounded
 * number of index queries, whatever the tables hold.
 */
export const getWork = async (
  deps: Deps,
  { actor, limit }: { readonly actor: Actor; readonly limit: number },
): Promise<Work> => {
  const own = (status: 'draft' | 'inReview' | 'returned') => listOwn(deps, { actor, status, limit });
  const [reviews, drafts, inReview, returned, ready, failedPages] = await Promise.all([
    reviewsOf(deps, actor, limit),
    own('draft'),
    own('inReview'),
    own('returned'),
    listReady(deps, { actor, limit }),
    failedPagesOf(deps, { actor, limit }),
  ]);
  return { ...reviews, drafts, inReview, returned, ready, failedPages };
};
