import { readCursor, signCursor } from '#functions/http/request/cursor.ts';
import { Reply, type Route, route } from '#functions/http/route.ts';
import { collectorRoutes } from '#functions/publishing/collection/collector-routes.ts';
import { createArticle } from '#functions/publishing/edition/create-article.ts';
import { deleteArticle, recoverArticle } from '#functions/publishing/edition/delete-article.ts';
import { discardArticle } from '#functions/publishing/edition/discard-article.ts';
import { lockArticle, unlockArticle } from '#functions/publishing/edition/edit-lock.ts';
import { maskArticle } from '#functions/publishing/edition/mask-article.ts';
import { restoreRevision } from '#functions/publishing/edition/restore-revision.ts';
import { saveArticle } from '#functions/publishing/edition/save-article.ts';
import { emergencyPublish } from '#functions/publishing/life/emergency-publish.ts';
import { decideDate, proposeDate } from '#functions/publishing/life/publication-date.ts';
import { publishArticle } from '#functions/publishing/life/publish-article.ts';
import { scheduleArticle } from '#functions/publishing/life/schedule-article.ts';
import { submitArticle } from '#functions/publishing/life/submit-article.ts';
import { takeDownArticle } from '#functions/publishing/life/take-down-article.ts';
import { withdrawArticle } from '#functions/publishing/life/withdraw-article.ts';
import { articleDiff, articleHistory } from '#functions/publishing/reading/article-history.ts';
import { getArticle } from '#functions/publishing/reading/get-article.ts';
import { listArticles } from '#functions/publishing/reading/list-articles.ts';
import { articleAnswer, articleSummary } from '#shared/repositories/article/article-answer.ts';
import { checkEdition } from '#shared/repositories/article/check-edition.ts';
import * as endpoints from '#shared/schemas/http/articles/article-endpoints.ts';

export const publishingRoutes: readonly Route[] = [
  ...collectorRoutes,
  route(endpoints.createArticleEndpoint, async (services, { params, body }, actor) => {
    const article = await createArticle(services, { siteId: params.siteId, input: body, actor });
    return new Reply(await articleAnswer(services, article), {
      headers: { location: `/api/v1/sites/${params.siteId}/articles/${article.articleId}` },
    });
  }),
  route(endpoints.listArticlesEndpoint, async (services, { params, query, cursorScope }, actor) => {
    const { secret } = services.config;
    const page = await listArticles(services, {
      ...params,
      ...query,
      actor,
      after: readCursor(secret, cursorScope, query.cursor),
    });
    return { items: page.articles.map(articleSummary), nextCursor: signCursor(secret, cursorScope, page.after) };
  }),
  route(endpoints.getArticleEndpoint, async (services, { params }, actor) =>
    articleAnswer(services, await getArticle(services, { ...params, actor })),
  ),
  route(endpoints.saveArticleEndpoint, async (services, { params, body, ifMatch }, actor) =>
    articleAnswer(services, await saveArticle(services, { ...params, input: body, version: ifMatch, actor })),
  ),
  route(endpoints.discardArticleEndpoint, async (services, { params }, actor) =>
    articleAnswer(services, await discardArticle(services, { ...params, actor })),
  ),
  route(endpoints.deleteArticleEndpoint, async (services, { params }, actor) =>
    articleAnswer(services, await deleteArticle(services, { ...params, actor })),
  ),
  route(endpoints.recoverArticleEndpoint, async (services, { params }, actor) =>
    articleAnswer(services, await recoverArticle(services, { ...params, actor })),
  ),
  route(endpoints.submitArticleEndpoint, async (services, { params, body }, actor) => {
    const { article, findings } = await submitArticle(services, { ...params, version: body.version, actor });
    return { ...(await articleAnswer(services, article)), checks: findings.map((finding) => ({ ...finding })) };
  }),
  route(endpoints.publishArticleEndpoint, async (services, { params }, actor) =>
    articleAnswer(services, await publishArticle(services, { ...params, actor })),
  ),
  route(endpoints.scheduleArticleEndpoint, async (services, { params, body }, actor) =>
    articleAnswer(services, await scheduleArticle(services, { ...params, to: body.at, actor })),
  ),
  route(endpoints.withdrawArticleEndpoint, async (services, { params, body }, actor) =>
    articleAnswer(services, await withdrawArticle(services, { ...params, ...body, actor })),
  ),
  route(endpoints.takeDownArticleEndpoint, async (services, { params, body }, actor) =>
    articleAnswer(services, await takeDownArticle(services, { ...params, ...body, actor })),
  ),
  route(endpoints.emergencyPublishEndpoint, async (services, { params, body }, actor) =>
    articleAnswer(services, await emergencyPublish(services, { ...params, ...body, actor })),
  ),
  route(endpoints.proposeDateEndpoint, async (services, { params, body }, actor) =>
    articleAnswer(services, await proposeDate(services, { ...params, ...body, actor })),
  ),
  route(endpoints.decideDateEndpoint, async (services, { params, body }, actor) =>
    articleAnswer(services, await decideDate(services, { ...params, approve: body.decision === 'approve', actor })),
  ),
  route(endpoints.articleHistoryEndpoint, async (services, { params, query, cursorScope }, actor) => {
    const { secret } = services.config;
    const page = await articleHistory(services, {
      ...params,
      actor,
      limit: query.limit,
      cursor: readCursor(secret, cursorScope, query.cursor),
    });
    return {
      items: page.revisions.map((revision) => ({ ...revision })),
      nextCursor: signCursor(secret, cursorScope, page.cursor),
    };
  }),
  route(endpoints.articleDiffEndpoint, async (services, { params, query }, actor) => {
    const diff = await articleDiff(services, { ...params, ...query, actor });
    return { fields: diff.fields.map((field) => ({ ...field })), blocks: diff.blocks.map((block) => ({ ...block })) };
  }),
  route(endpoints.restoreRevisionEndpoint, async (services, { params, ifMatch }, actor) =>
    articleAnswer(services, await restoreRevision(services, { ...params, version: ifMatch, actor })),
  ),
  route(endpoints.lockArticleEndpoint, async (services, { params, body }, actor) => {
    const { name, until } = await lockArticle(services, { ...params, takeOver: body.takeOver, actor });
    return { name, until };
  }),
  route(endpoints.unlockArticleEndpoint, async (services, { params }, actor) => {
    await unlockArticle(services, { ...params, actor });
    return {};
  }),
  route(endpoints.checkArticleEndpoint, async (services, { params }, actor) => {
    const article = await getArticle(services, { ...params, actor });
    const content = (article.working ?? article.live)?.content;
    return {
      findings: content
        ? (await checkEdition(services, params.siteId, content)).map((finding) => ({ ...finding }))
        : [],
    };
  }),
  route(endpoints.maskArticleEndpoint, async (services, { params, ifMatch }, actor) =>
    articleAnswer(services, await maskArticle(services, { ...params, version: ifMatch, actor })),
  ),
];
