import { signCursor } from '#functions/http/request/cursor.ts';
import { type Route, route } from '#functions/http/route.ts';
import * as commissions from '#functions/submission/commissions/commissions.ts';
import { adoptSubmissions } from '#functions/submission/desk/adopt-submissions.ts';
import { getDeskSubmission } from '#functions/submission/desk/get-desk-submission.ts';
import { listDesk } from '#functions/submission/desk/list-desk.ts';
import { mergeSubmissions, returnSubmissions, submissionToMemo } from '#functions/submission/desk/settle-submission.ts';
import { afterOf, pageAnswer } from '#functions/submission/page-answer.ts';
import { submissionAnswer } from '#functions/submission/submission-answer.ts';
import type { Commission } from '#shared/domain/submission/commission.ts';
import * as endpoints from '#shared/schemas/http/submissions/desk-endpoints.ts';

const commissionAnswer = (commission: Commission) => ({ ...commission, invited: [...commission.invited] });

export const deskRoutes: readonly Route[] = [
  route(endpoints.listDeskEndpoint, async (services, request, actor) => {
    const { params, query, cursorScope } = request;
    const page = await listDesk(services, { ...params, ...query, actor, after: afterOf(services, request) });
    return {
      items: page.submissions.map(submissionAnswer),
      nextCursor: signCursor(services.config.secret, cursorScope, page.after),
    };
  }),
  route(endpoints.getDeskSubmissionEndpoint, async (services, { params }, actor) => {
    const { submission, source } = await getDeskSubmission(services, { ...params, actor });
    return { submission: submissionAnswer(submission), source: source && { ...source } };
  }),
  route(endpoints.adoptSubmissionsEndpoint, async (services, { params, body }, actor) => ({
    results: (await adoptSubmissions(services, { ...params, ...body, actor })).map((result) => ({ ...result })),
  })),
  route(endpoints.returnSubmissionsEndpoint, async (services, { params, body }, actor) => ({
    results: (await returnSubmissions(services, { ...params, ...body, actor })).map((result) => ({ ...result })),
  })),
  route(endpoints.mergeSubmissionEndpoint, async (services, { params, body }, actor) =>
    submissionAnswer(await mergeSubmissions(services, { ...params, ...body, actor })),
  ),
  route(endpoints.submissionToMemoEndpoint, async (services, { params, body }, actor) =>
    submissionAnswer(await submissionToMemo(services, { ...params, ...body, actor })),
  ),
  route(endpoints.createCommissionEndpoint, async (services, { params, body }, actor) =>
    commissionAnswer(await commissions.createCommission(services, { ...params, fields: body, actor })),
  ),
  route(endpoints.listCommissionsEndpoint, async (services, request, actor) => {
    const { params, query } = request;
    const after = afterOf(services, request);
    const found = await commissions.listCommissions(services, { ...params, actor, limit: query.limit, after });
    return pageAnswer(services, request, found.map(commissionAnswer), ({ commissionId }) => commissionId);
  }),
  route(endpoints.getCommissionEndpoint, async (services, { params }, actor) => {
    const { commission, answers } = await commissions.getCommission(services, { ...params, actor });
    return {
      commission: commissionAnswer(commission),
      answers: answers.map(({ unitSiteId, unitName, inTime, submissions }) => ({
        unitSiteId,
        unitName,
        inTime: inTime ?? null,
        submissions: submissions.map(submissionAnswer),
      })),
    };
  }),
  route(endpoints.changeCommissionEndpoint, async (services, { params, body, ifMatch }, actor) => {
    const fields = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    return commissionAnswer(
      await commissions.changeCommission(services, { ...params, fields, version: ifMatch, actor }),
    );
  }),
  route(endpoints.closeCommissionEndpoint, async (services, { params }, actor) =>
    commissionAnswer(await commissions.endCommission(services, { ...params, actor })),
  ),
];
