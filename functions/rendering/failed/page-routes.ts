import { readCursor, signCursor } from '#functions/http/request/cursor.ts';
import { type Route, route } from '#functions/http/route.ts';
import { listFailedPages } from '#functions/rendering/failed/list-failed-pages.ts';
import { requestPages } from '#functions/rendering/planning/request-pages.ts';
import { reconcilePages } from '#functions/rendering/repair/reconcile-pages.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, permits } from '#shared/domain/access/permission.ts';
import {
  listFailedPagesEndpoint,
  reconcilePagesEndpoint,
  renderPagesEndpoint,
} from '#shared/schemas/http/operations/page-endpoints.ts';

type Params = { readonly siteId: string };

/** Who looks after the machinery, or after the site. @throws DomainError forbidden, not-found */
const assertMayMend = (actor: Actor, { siteId }: Params): void => {
  if (!permits(actor, 'operations.manage', { siteId })) authorise(actor, 'site.manage', { siteId });
};

/** Pages that could not be made, and what can be done about it. */
export const pageRoutes: readonly Route[] = [
  route(listFailedPagesEndpoint, async (services, { params, query, cursorScope }, actor) => {
    assertMayMend(actor, params);
    const { secret } = services.config;
    const cursor = readCursor(secret, cursorScope, query.cursor);
    const found = await listFailedPages(services)(params.siteId, { limit: query.limit, ...(cursor ? { cursor } : {}) });
    return {
      items: found.pages.map(({ siteId: _, ...page }) => page),
      nextCursor: signCursor(secret, cursorScope, found.cursor),
    };
  }),
  // A page nobody knows is not asked for: what is counted are those that are.
  route(renderPagesEndpoint, async (services, { params, body }, actor) => {
    assertMayMend(actor, params);
    const pages = [...new Set(body.paths)].map((path) => ({ siteId: params.siteId, path, urgent: true }));
    return { requested: await requestPages(services)(pages) };
  }),
  route(reconcilePagesEndpoint, async (services, { params }, actor) => {
    assertMayMend(actor, params);
    await reconcilePages(services)(params.siteId, { verify: true });
    return { started: true as const };
  }),
];
