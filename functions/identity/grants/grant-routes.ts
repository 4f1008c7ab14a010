import { readCursor, signCursor } from '#functions/http/request/cursor.ts';
import { type Route, route } from '#functions/http/route.ts';
import { findAccount } from '#functions/identity/accounts/find-account.ts';
import { explainGrants } from '#functions/identity/grants/explain-grants.ts';
import { grantRole } from '#functions/identity/grants/grant-role.ts';
import { grantView } from '#functions/identity/grants/grant-view.ts';
import { revokeGrant } from '#functions/identity/grants/revoke-grant.ts';
import { authoriseAdministration } from '#shared/domain/access/administration.ts';
import { GrantRepository } from '#shared/repositories/access/grant-repository.ts';
import { grantEndpoints } from '#shared/schemas/http/identity/grant-endpoints.ts';

export const grantRoutes: readonly Route[] = [
  route(grantEndpoints.listOfAccount, async (services, { params }, actor) => {
    const account = await findAccount(services, params.accountId, actor, grantEndpoints.listOfAccount.actions);
    const { grants } = await new GrantRepository(services.tables).book(account.accountId);
    return { items: grants.map(grantView), nextCursor: null };
  }),
  route(grantEndpoints.listOfSite, async (services, { params: { siteId }, query, cursorScope }, actor) => {
    authoriseAdministration(actor, grantEndpoints.listOfSite.actions, siteId);
    const { secret } = services.config;
    const cursor = readCursor(secret, cursorScope, query.cursor);
    const page = await new GrantRepository(services.tables).listBySite({ siteId, limit: query.limit, cursor });
    return { items: page.grants.map(grantView), nextCursor: signCursor(secret, cursorScope, page.cursor) };
  }),
  route(grantEndpoints.add, async (services, { params, body }, actor) =>
    grantView(await grantRole(services)({ ...body, ...params }, actor)),
  ),
  route(grantEndpoints.revoke, async (services, { params }, actor) => {
    await revokeGrant(services)(params, actor);
    return {};
  }),
  route(grantEndpoints.effective, (services, { params, query }, actor) => {
    const { action, site, column } = query;
    const question = action === undefined || site === undefined ? undefined : { action, site, column };
    return explainGrants(services)({ ...params, question }, actor);
  }),
];
