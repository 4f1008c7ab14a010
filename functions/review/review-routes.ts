import { readCursor, signCursor } from '#functions/http/cursor.ts';
import { type Route, route } from '#functions/http/route.ts';
import { decideBatch } from '#functions/review/decide-batch.ts';
import { decideReview } from '#functions/review/decide-review.ts';
import { listReviewDesk } from '#functions/review/list-review-desk.ts';
import { articleAnswer, articleSummary } from '#shared/repositories/article/article-answer.ts';
import {
  decideBatchEndpoint,
  decideReviewEndpoint,
  reviewDeskEndpoint,
} from '#shared/schemas/http/articles/review-endpoints.ts';

export const reviewRoutes: readonly Route[] = [
  route(decideReviewEndpoint, async (services, { params, body }, actor) =>
    articleAnswer(services, await decideReview(services, { ...params, decision: body, actor })),
  ),
  route(decideBatchEndpoint, async (services, { body }, actor) => ({
    results: (await decideBatch(services, { ...body, actor })).map((result) => ({ ...result })),
  })),
  route(reviewDeskEndpoint, async (services, { query, cursorScope }, actor) => {
    const { secret } = services.config;
    const desk = await listReviewDesk(services, {
      actor,
      siteId: query.site,
      limit: query.limit,
      after: readCursor(secret, cursorScope, query.cursor),
    });
    return { items: desk.articles.map(articleSummary), nextCursor: signCursor(secret, cursorScope, desk.after) };
  }),
];
