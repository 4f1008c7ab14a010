import type { Route } from '#functions/http/route.ts';
import { accountRoutes } from '#functions/identity/accounts/account-routes.ts';
import { grantRoutes } from '#functions/identity/grants/grant-routes.ts';
import { roleRoutes } from '#functions/identity/roles/role-routes.ts';
import { secondFactorRoutes } from '#functions/identity/second-factor/second-factor-routes.ts';
import { sessionRoutes } from '#functions/identity/session/session-routes.ts';
import { settingsRoutes } from '#functions/identity/settings/settings-routes.ts';
import { tokenRoutes } from '#functions/identity/tokens/token-routes.ts';

/** Everything about people: signing in, accounts, roles, grants, tokens. */
export const identityRoutes: readonly Route[] = [
  ...sessionRoutes,
  ...secondFactorRoutes,
  ...tokenRoutes,
  ...accountRoutes,
  ...roleRoutes,
  ...grantRoutes,
  ...settingsRoutes,
];
