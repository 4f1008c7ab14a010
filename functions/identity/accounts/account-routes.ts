import { readCursor, signCursor } from '#functions/http/request/cursor.ts';
import { type Route, route } from '#functions/http/route.ts';
import { accountView, accountViews } from '#functions/identity/accounts/account-view.ts';
import { changeAccount } from '#functions/identity/accounts/change-account.ts';
import { createAccount } from '#functions/identity/accounts/create-account.ts';
import { findAccount } from '#functions/identity/accounts/find-account.ts';
import { accountReaders, listAccounts, peopleFinders } from '#functions/identity/accounts/list-accounts.ts';
import { unlockAccount } from '#functions/identity/accounts/unlock-account.ts';
import { resetPassword } from '#functions/identity/password/reset-password.ts';
import { resetSecondFactor } from '#functions/identity/second-factor/reset-second-factor.ts';
import { signOutEverywhere } from '#functions/identity/session/sign-out-everywhere.ts';
import { accountEndpoints } from '#shared/schemas/http/identity/account-endpoints.ts';

export const accountRoutes: readonly Route[] = [
  route(accountEndpoints.list, async (services, { query, cursorScope }, actor) => {
    const { secret } = services.config;
    const { cursor, site: siteId, ...rest } = query;
    const after = readCursor(secret, cursorScope, cursor);
    const page = await listAccounts(services)({ ...rest, siteId, after }, actor);
    return {
      items: await accountViews(services, page.accounts),
      nextCursor: signCursor(secret, cursorScope, page.after),
    };
  }),
  route(accountEndpoints.people, async (services, { query, cursorScope }, actor) => {
    const { secret } = services.config;
    const { cursor, site: siteId, ...rest } = query;
    const asked = { ...rest, siteId, after: readCursor(secret, cursorScope, cursor) };
    const page = await listAccounts(services)(asked, actor, peopleFinders);
    return {
      items: page.accounts
        .filter(({ disabled }) => !disabled)
        .map(({ accountId, name, unit }) => ({ accountId, name, unit })),
      nextCursor: signCursor(secret, cursorScope, page.after),
    };
  }),
  route(accountEndpoints.create, async (services, { body }, actor) => {
    const { account, initialPassword = null } = await createAccount(services)(body, actor);
    return { ...(await accountView(services, account)), initialPassword };
  }),
  route(accountEndpoints.get, async (services, { params }, actor) =>
    accountView(services, await findAccount(services, params.accountId, actor, accountReaders)),
  ),
  route(accountEndpoints.update, async (services, { params, body, ifMatch }, actor) =>
    accountView(services, await changeAccount(services)({ ...body, ...params, version: ifMatch }, actor)),
  ),
  route(accountEndpoints.resetPassword, async (services, { params, body }, actor) => {
    const { initialPassword = null } = await resetPassword(services)({ ...params, ...body }, actor);
    return { initialPassword };
  }),
  route(accountEndpoints.resetSecondFactor, async (services, { params }, actor) => {
    await resetSecondFactor(services)(params, actor);
    return {};
  }),
  route(accountEndpoints.unlock, async (services, { params }, actor) => {
    await unlockAccount(services)(params, actor);
    return {};
  }),
  route(accountEndpoints.signOutEverywhere, async (services, { params }, actor) => {
    await signOutEverywhere(services)(params, actor);
    return {};
  }),
];
