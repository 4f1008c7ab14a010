import { signCursor } from '#functions/http/request/cursor.ts';
import { Reply, type Route, route } from '#functions/http/route.ts';
import { commissionsFor } from '#functions/submission/commissions/commissions.ts';
import { listSent } from '#functions/submission/desk/list-desk.ts';
import { afterOf } from '#functions/submission/page-answer.ts';
import { repostArticle } from '#functions/submission/push-down/repost-article.ts';
import { decideSending, getOwnSubmission, withdrawSending } from '#functions/submission/send/decide-sending.ts';
import { getSubmissionChecks } from '#functions/submission/send/get-checks.ts';
import { sendSubmission } from '#functions/submission/send/send-submission.ts';
import { submissionTargets } from '#functions/submission/settings/settings.ts';
import { submissionAnswer } from '#functions/submission/submission-answer.ts';
import type { QualityFinding } from '#shared/domain/submission/quality-rules.ts';
import { articleSummary } from '#shared/repositories/article/article-answer.ts';
import * as endpoints from '#shared/schemas/http/submissions/unit-endpoints.ts';

const findingsAnswer = (findings: readonly QualityFinding[]) => findings.map((finding) => ({ ...finding }));

export const unitRoutes: readonly Route[] = [
  route(endpoints.sendSubmissionEndpoint, async (services, { params, body }, actor) => {
    const { submission, findings } = await sendSubmission(services, { ...params, ...body, actor });
    return new Reply(
      { submission: submissionAnswer(submission), findings: findingsAnswer(findings) },
      { headers: { location: `/api/v1/sites/${params.siteId}/submissions/${submission.submissionId}` } },
    );
  }),
  route(endpoints.listSubmissionsEndpoint, async (services, request, actor) => {
    const { params, query, cursorScope } = request;
    const page = await listSent(services, { ...params, ...query, actor, after: afterOf(services, request) });
    return {
      items: page.submissions.map(submissionAnswer),
      nextCursor: signCursor(services.config.secret, cursorScope, page.after),
    };
  }),
  route(endpoints.getSubmissionEndpoint, async (services, { params }, actor) =>
    submissionAnswer(await getOwnSubmission(services, { ...params, actor })),
  ),
  route(endpoints.decideSendingEndpoint, async (services, { params, body }, actor) =>
    submissionAnswer(await decideSending(services, { reason: '', ...params, ...body, actor })),
  ),
  route(endpoints.withdrawSubmissionEndpoint, async (services, { params, body }, actor) =>
    submissionAnswer(await withdrawSending(services, { ...params, ...body, actor })),
  ),
  route(endpoints.checkSubmissionEndpoint, async (services, { params }, actor) => {
    const { findings, sendable } = await getSubmissionChecks(services, { ...params, actor });
    return { findings: findingsAnswer(findings), sendable };
  }),
  route(endpoints.submissionTargetsEndpoint, async (services, { params }, actor) => {
    const { columns, ...site } = await submissionTargets(services, { ...params, actor });
    return { ...site, columns: columns.map((column) => ({ ...column })) };
  }),
  route(endpoints.repostArticleEndpoint, async (services, { params, body }, actor) => ({
    ...articleSummary(await repostArticle(services, { ...params, ...body, actor })),
  })),
  route(endpoints.commissionsReceivedEndpoint, async (services, { params }, actor) => ({
    items: (await commissionsFor(services, { ...params, actor })).map((commission) => ({ ...commission })),
  })),
];
