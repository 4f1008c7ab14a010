import { readCursor, signCursor } from '#functions/http/cursor.ts';
import { type Route, route } from '#functions/http/route.ts';
import { followUpRectification, issueRectification } from '#functions/supervision/rectification/rectify.ts';
import { authorise, authoriseSomewhere, permits } from '#shared/domain/access/permission.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { isOverdue, type RectificationNotice } from '#shared/domain/upkeep/rectification.ts';
import { RectificationRepository } from '#shared/repositories/upkeep/rectification-repository.ts';
import {
  issueRectificationEndpoint,
  listRectificationsEndpoint,
  siteRectificationsEndpoint,
  stepRectificationEndpoint,
} from '#shared/schemas/http/supervision/rectification-endpoints.ts';

const answerOf = (notice: RectificationNotice, now: Date) => ({
  ...notice,
  overdue: isOverdue(notice, localDate(now.toISOString())),
});

export const rectificationRoutes: readonly Route[] = [
  route(listRectificationsEndpoint, async ({ tables, config, clock }, { query, cursorScope }, actor) => {
    const siteId = actor.grants.find(({ actions }) => actions.includes('dashboard.read'))?.siteId ?? 'cluster';
    authorise(actor, 'dashboard.read', { siteId });
    const page = await new RectificationRepository(tables).ofState(query.state, {
      limit: query.limit,
      cursor: readCursor(config.secret, cursorScope, query.cursor),
    });
    const mine = page.items.filter((notice) => permits(actor, 'dashboard.read', notice));
    return {
      items: mine.map((notice) => answerOf(notice, clock.now())),
      nextCursor: signCursor(config.secret, cursorScope, page.cursor),
    };
  }),
  route(siteRectificationsEndpoint, async ({ tables, config, clock }, { params, query, cursorScope }, actor) => {
    if (!permits(actor, 'dashboard.read', params)) authoriseSomewhere(actor, 'site.read', params.siteId);
    const page = await new RectificationRepository(tables).ofSite(params.siteId, {
      limit: query.limit,
      cursor: readCursor(config.secret, cursorScope, query.cursor),
    });
    return {
      items: page.items.map((notice) => answerOf(notice, clock.now())),
      nextCursor: signCursor(config.secret, cursorScope, page.cursor),
    };
  }),
  route(issueRectificationEndpoint, async (services, { params, body }, actor) =>
    answerOf(await issueRectification(services)(actor, params.siteId, body), services.clock.now()),
  ),
  route(stepRectificationEndpoint, async (services, { params, ifMatch, body }, actor) =>
    answerOf(await followUpRectification(services)(actor, { ...params, ifMatch }, body), services.clock.now()),
  ),
];
