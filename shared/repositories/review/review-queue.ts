import type { Article } from '#shared/domain/article/article.ts';
import { handsIn } from '#shared/domain/review/reviewer.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';

/** One text that waits for a decision, with all that says who may make it: a queue is counted without reading its texts. */
export type ReviewTask = {
  readonly siteId: string;
  readonly articleId: string;
  readonly stage: string;
  readonly dueAt: string;
  readonly columnId: string;
  readonly kind: string;
  /** Whoever wrote, submitted or approved it. */
  readonly hands: readonly string[];
  /** Place in the queue: due time, then id. */
  readonly position: string;
};

const taskOf = (article: Article | undefined): ReviewTask | undefined => {
  const working = article?.working;
  const review = working?.status === 'inReview' ? working.review : undefined;
  if (!article || !working || !review?.stage) return undefined;
  const dueAt = review.dueAt ?? review.submittedAt;
  const { siteId, articleId } = article;
  const { columnId, kind } = working.content;
  const position = keys.reviewTask(siteId, review.stage, dueAt, articleId).sk;
  return { siteId, articleId, stage: review.stage, dueAt, columnId, kind, hands: handsIn(working), position };
};

const keyOf = (task: ReviewTask) => keys.reviewTask(task.siteId, task.stage, task.dueAt, task.articleId);

/** Writes that bring the queues from an article's state before a step to the one after it. */
export const reviewTaskWrites = (before: Article | undefined, after: Article): readonly Write[] => {
  const old = taskOf(before);
  const now = taskOf(after);
  const oldKey = old && keyOf(old);
  const nowKey = now && keyOf(now);
  const stays = oldKey?.pk === nowKey?.pk && oldKey?.sk === nowKey?.sk;
  return [
    ...(oldKey && !stays ? [{ table: oldKey.table, delete: { pk: oldKey.pk, sk: oldKey.sk } }] : []),
    ...(now && nowKey
      ? [
          {
            table: nowKey.table,
            put: {
              pk: nowKey.pk,
              sk: nowKey.sk,
              version: 1,
              articleId: now.articleId,
              columnId: now.columnId,
              kind: now.kind,
              hands: now.hands,
            },
          },
        ]
      : []),
  ];
};

/** The tasks of one site and stage, soonest due first, behind `after` and due no later than `dueBy`; at most `limit`. */
export const readReviewTasks = async (
  tables: TableStore,
  query: {
    readonly siteId: string;
    readonly stage: string;
    readonly after?: string | undefined;
    readonly dueBy?: string | undefined;
    readonly limit: number;
  },
): Promise<readonly ReviewTask[]> => {
  const { siteId, stage } = query;
  const page = await tables.query({
    table: 'content',
    partition: keys.reviewTasks(siteId, stage),
    range: {
      from: query.after === undefined ? undefined : `${query.after}\u0000`,
      // `~` sorts behind the `#` that ends the due time.
      to: query.dueBy === undefined ? undefined : `${query.dueBy}~`,
    },
    limit: query.limit,
  });
  return page.items.map((item) => ({
    siteId,
    stage,
    articleId: String(item['articleId']),
    dueAt: item.sk.slice(0, item.sk.indexOf('#')),
    columnId: String(item['columnId']),
    kind: String(item['kind']),
    hands: item['hands'] as readonly string[],
    position: item.sk,
  }));
};
