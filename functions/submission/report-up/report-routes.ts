import { type Route, route } from '#functions/http/route.ts';
import * as memos from '#functions/submission/memos/memos.ts';
import { afterOf, pageAnswer } from '#functions/submission/page-answer.ts';
import * as reports from '#functions/submission/report-up/report-up.ts';
import type { LeaderMemo } from '#shared/domain/submission/leader-memo.ts';
import * as endpoints from '#shared/schemas/http/submissions/report-endpoints.ts';

const memoAnswer = (memo: LeaderMemo) => ({
  ...memo,
  to: [...memo.to],
  instructionsBefore: memo.instructionsBefore && [...memo.instructionsBefore],
});
const memoIdOf = ({ memoId }: { readonly memoId: string }): string => memoId;

export const reportRoutes: readonly Route[] = [
  route(endpoints.reportUpEndpoint, async (services, { params, body }, actor) => ({
    ...(await reports.reportUp(services, { ...params, ...body, actor })),
  })),
  route(endpoints.listReportsEndpoint, async (services, request, actor) => {
    const { params, query } = request;
    const after = afterOf(services, request);
    const found = await reports.listReports(services, { ...params, actor, limit: query.limit, after });
    return pageAnswer(services, request, found, ({ reportId }) => reportId);
  }),
  route(endpoints.decideReportEndpoint, async (services, { params, body }, actor) => ({
    ...(await reports.decideReport(services, { ...params, ...body, actor })),
  })),
  route(endpoints.adoptionAboveEndpoint, async (services, { params, body }, actor) => {
    const { adoptedOn, ...evidence } = body;
    return { ...(await reports.enterAdoptionAbove(services, { ...params, adoptedOn, evidence, actor })) };
  }),
  route(endpoints.sendMemoEndpoint, async (services, { params, body }, actor) =>
    memoAnswer(await memos.sendMemo(services, { ...params, ...body, actor })),
  ),
  route(endpoints.listMemosEndpoint, async (services, request, actor) => {
    const { params, query } = request;
    const after = afterOf(services, request);
    const found = await memos.listOwnMemos(services, { ...params, actor, limit: query.limit, after });
    return pageAnswer(services, request, found.map(memoAnswer), memoIdOf);
  }),
  route(endpoints.answerMemoEndpoint, async (services, { params, body }, actor) =>
    memoAnswer(await memos.answerInstruction(services, { ...params, ...body, actor })),
  ),
  route(endpoints.memoDeskEndpoint, async (services, request, actor) => {
    const { params, query } = request;
    const after = afterOf(services, request);
    const found = await memos.listDeskMemos(services, { ...params, actor, limit: query.limit, after });
    return pageAnswer(services, request, found.map(memoAnswer), memoIdOf);
  }),
  route(endpoints.instructMemoEndpoint, async (services, { params, body }, actor) =>
    memoAnswer(await memos.enterInstruction(services, { ...params, ...body, actor })),
  ),
];
