import { readCursor, signCursor } from '#functions/http/request/cursor.ts';
import { type Route, route } from '#functions/http/route.ts';
import { ignoreFinding, recheckFinding } from '#functions/supervision/links/deal-with-finding.ts';
import { type ListedFinding, listLinkFindings } from '#functions/supervision/links/list-link-findings.ts';
import { startLinkCheck } from '#functions/supervision/links/start-link-check.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { linkReasons } from '#shared/domain/link/link.ts';
import {
  ignoreLinkFindingEndpoint,
  listLinkFindingsEndpoint,
  recheckLinkFindingEndpoint,
  startLinkCheckEndpoint,
} from '#shared/schemas/http/supervision/link-endpoints.ts';

const answerOf = ({ checkId: _, ...finding }: ListedFinding, language: 'zh' | 'en') => ({
  ...finding,
  reasonText: linkReasons[finding.reason][language],
});

export const linkRoutes: readonly Route[] = [
  route(listLinkFindingsEndpoint, async (services, { params, query, cursorScope, language }, actor) => {
    const { secret } = services.config;
    const { findings, report, after } = await listLinkFindings(services)({
      ...params,
      ...query,
      ignored: query.ignored === 'true',
      after: readCursor(secret, cursorScope, query.cursor),
      actor,
    });
    return {
      items: findings.map((finding) => answerOf(finding, language)),
      nextCursor: signCursor(secret, cursorScope, after),
      report: report ?? null,
    };
  }),
  route(startLinkCheckEndpoint, async (services, { params }, actor) => {
    authorise(actor, 'site.manage', params);
    const { taskId, state } = await startLinkCheck(services)(params.siteId, actor);
    return { taskId, state };
  }),
  route(ignoreLinkFindingEndpoint, async (services, { params, body, language }, actor) =>
    answerOf(await ignoreFinding(services)({ ...params, ...body, actor }), language),
  ),
  route(recheckLinkFindingEndpoint, async (services, { params, language }, actor) =>
    answerOf(await recheckFinding(services)({ ...params, actor }), language),
  ),
];
