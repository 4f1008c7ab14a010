import type { Services } from '#functions/composition/services.ts';
import { type ReviewFilter, walkReviewTasks } from '#functions/review/desk/walk-review-tasks.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import type { ReviewTask } from '#shared/repositories/review/review-queue.ts';

export type ReviewDeskQuery = Omit<ReviewFilter, 'dueBy'> & {
  /** Only what is past its due time. */
  readonly overdue?: boolean | undefined;
  readonly limit: number;
};
export type ReviewDesk = { readonly articles: readonly Article[]; readonly after?: string | undefined };

/**
 * What this person may decide now, soonest due first, across sites.
 *
 * @throws DomainError forbidden, token-scope, not-found
 */
export const listReviewDesk = async (
  { tables, clock }: Pick<Services, 'tables' | 'clock'>,
  { overdue, limit, ...filter }: ReviewDeskQuery,
): Promise<ReviewDesk> => {
  const dueBy = overdue ? clock.now().toISOString() : undefined;
  const tasks: ReviewTask[] = [];
  let after: string | undefined;
  for await (const task of walkReviewTasks(tables, { ...filter, dueBy }, limit + 1)) {
    if (tasks.length === limit) {
      after = tasks.at(-1)?.position;
      break;
    }
    tasks.push(task);
  }
  const articles = await new ArticleRepository(tables).findMany(tasks);
  return { articles: articles.filter((article) => article !== undefined), after };
};
