import { readCursor, signCursor } from '#functions/http/request/cursor.ts';
import { type Route, route } from '#functions/http/route.ts';
import {
  assertReadsRectifications,
  getRectification,
  listRectifications,
} from '#functions/supervision/rectification/list-rectifications.ts';
import { readsNotice } from '#functions/supervision/rectification/read-own-board.ts';
import { followUpRectification, issueRectification } from '#functions/supervision/rectification/rectify.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { isOverdue, type RectificationNotice } from '#shared/domain/upkeep/rectification.ts';
import { RectificationRepository } from '#shared/repositories/upkeep/rectification-repository.ts';
import {
  getRectificationEndpoint,
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
  route(listRectificationsEndpoint, async (services, { query, cursorScope }, actor) => {
    const { secret } = services.config;
    const { cursor, site: siteId, ...rest } = query;
    const page = await listRectifications(services)({
      ...rest,
      siteId,
      after: readCursor(secret, cursorScope, cursor),
      actor,
    });
    return {
      items: page.items.map((notice) => answerOf(notice, services.clock.now())),
      nextCursor: signCursor(secret, cursorScope, page.after),
    };
  }),
  route(siteRectificationsEndpoint, async ({ tables, config, clock }, { params, query, cursorScope }, actor) => {
    assertReadsRectifications(actor, params.siteId);
    const page = await new RectificationRepository(tables).ofSite(params.siteId, {
      limit: query.limit,
      cursor: readCursor(config.secret, cursorScope, query.cursor),
    });
    const isOwn = await readsNotice({ tables }, actor);
    const own = await Promise.all(page.items.map(isOwn));
    return {
      items: page.items.filter((_, n) => own[n]).map((notice) => answerOf(notice, clock.now())),
      nextCursor: signCursor(config.secret, cursorScope, page.cursor),
    };
  }),
  route(getRectificationEndpoint, async (services, { params }, actor) =>
    answerOf(await getRectification(services)({ ...params, actor }), services.clock.now()),
  ),
  route(issueRectificationEndpoint, async (services, { params, body }, actor) =>
    answerOf(await issueRectification(services)(actor, params.siteId, body), services.clock.now()),
  ),
  route(stepRectificationEndpoint, async (services, { params, ifMatch, body }, actor) =>
    answerOf(await followUpRectification(services)(actor, { ...params, ifMatch }, body), services.clock.now()),
  ),
];
