import { readCursor, signCursor } from '#functions/http/request/cursor.ts';
import { type Route, route } from '#functions/http/route.ts';
import { decideBatch } from '#functions/review/decide-batch.ts';
import { decideReview } from '#functions/review/decide-review.ts';
import { listReviewDesk } from '#functions/review/desk/list-review-desk.ts';
import { listOpinions } from '#functions/review/list-opinions.ts';
import { listReadyTexts } from '#functions/review/ready/list-ready-texts.ts';
import { getWork } from '#functions/review/work/get-work.ts';
import { articleAnswer, articleSummary } from '#shared/repositories/article/article-answer.ts';
import {
  decideBatchEndpoint,
  decideReviewEndpoint,
  listOpinionsEndpoint,
  reviewDeskEndpoint,
} from '#shared/schemas/http/articles/review-endpoints.ts';
import { getWorkEndpoint, listReadyTextsEndpoint } from '#shared/schemas/http/articles/work-endpoints.ts';

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
      stage: query.stage,
      kind: query.kind,
      overdue: query.overdue,
      limit: query.limit,
      after: readCursor(secret, cursorScope, query.cursor),
    });
    return { items: desk.articles.map(articleSummary), nextCursor: signCursor(secret, cursorScope, desk.after) };
  }),
  route(listOpinionsEndpoint, async (services, { params, query, cursorScope }, actor) => {
    const { secret } = services.config;
    const cursor = readCursor(secret, cursorScope, query.cursor);
    const page = await listOpinions(services, { ...params, actor, limit: query.limit, cursor });
    return {
      items: page.opinions.map((opinion) => ({ ...opinion })),
      nextCursor: signCursor(secret, cursorScope, page.cursor),
    };
  }),
  route(listReadyTextsEndpoint, async (services, { query, cursorScope }, actor) => {
    const { secret } = services.config;
    const after = readCursor(secret, cursorScope, query.cursor);
    const page = await listReadyTexts(services, { actor, siteId: query.site, limit: query.limit, after });
    return { items: page.articles.map(articleSummary), nextCursor: signCursor(secret, cursorScope, page.after) };
  }),
  route(getWorkEndpoint, async (services, { query }, actor) => {
    const work = await getWork(services, { actor, limit: query.limit });
    const texts = (list: typeof work.drafts) => ({ ...list, items: list.items.map(articleSummary) });
    return {
      ...work,
      toReview: texts(work.toReview),
      drafts: texts(work.drafts),
      inReview: texts(work.inReview),
      returned: texts(work.returned),
      ready: texts(work.ready),
      failedPages: { ...work.failedPages, items: [...work.failedPages.items] },
    };
  }),
];
