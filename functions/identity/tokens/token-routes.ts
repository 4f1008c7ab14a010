import { type Route, route } from '#functions/http/route.ts';
import { ownAccount } from '#functions/identity/own-account.ts';
import { createToken } from '#functions/identity/tokens/create-token.ts';
import { revokeToken } from '#functions/identity/tokens/revoke-token.ts';
import { type ApiToken, isTokenOpen } from '#shared/domain/access/account/session.ts';
import { TokenRepository } from '#shared/repositories/access/token-repository.ts';
import { tokenEndpoints } from '#shared/schemas/http/identity/token-endpoints.ts';

const tokenView = ({ tokenId, name, scopes, createdAt, expiresAt, lastUsedAt }: ApiToken) => ({
  tokenId,
  name,
  scopes: [...scopes],
  createdAt,
  expiresAt,
  lastUsedAt: lastUsedAt ?? null,
});

export const tokenRoutes: readonly Route[] = [
  route(tokenEndpoints.list, async (services, _, actor) => {
    const { account } = await ownAccount(services, actor);
    const tokens = await new TokenRepository(services.tables).list(account.accountId);
    const open = tokens.filter((token) => isTokenOpen(token, account, services.clock.now()));
    return { items: open.map(tokenView), nextCursor: null };
  }),
  route(tokenEndpoints.create, async (services, { body }, actor) => {
    const { token, secret } = await createToken(services)(body, actor);
    return { ...tokenView(token), token: secret };
  }),
  route(tokenEndpoints.revoke, async (services, { params }, actor) => {
    await revokeToken(services)(params, actor);
    return {};
  }),
];
