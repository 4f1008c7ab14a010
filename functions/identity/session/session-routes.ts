import { assertAdminHost, assertOwnOrigin } from '#functions/http/border/admin-border.ts';
import { endedCookie, sessionCookie, tokenInCookie } from '#functions/http/request/session-cookie.ts';
import { Reply, type Route, type RouteRequest, route } from '#functions/http/route.ts';
import { changePassword } from '#functions/identity/password/change-password.ts';
import { endSession } from '#functions/identity/session/end-session.ts';
import { listSessions } from '#functions/identity/session/list-sessions.ts';
import { sessionView } from '#functions/identity/session/session-view.ts';
import { signIn } from '#functions/identity/session/sign-in.ts';
import type { Client } from '#functions/identity/session/start-session.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { sessionEndpoints } from '#shared/schemas/http/identity/session-endpoints.ts';

const clientOf = ({ ip, headers }: Pick<RouteRequest, 'ip' | 'headers'>): Client => ({
  ip,
  userAgent: headers['user-agent'] ?? '',
});

export const sessionRoutes: readonly Route[] = [
  route(sessionEndpoints.signIn, async (services, request) => {
    assertAdminHost(services.config, request.host);
    assertOwnOrigin(services.config, request.headers);
    const replaces = tokenInCookie(request.headers['cookie']);
    const { token, view } = await signIn(services)({ ...request.body, client: clientOf(request), replaces });
    return new Reply(view, { cookies: [sessionCookie(services.config, token)] });
  }),
  route(sessionEndpoints.getSession, async (services, _, actor) => {
    const account = await new AccountRepository(services.tables).find(actor.accountId);
    if (!account) throw new DomainError('sign-in-required', 'no such account');
    return sessionView(services, account, {
      via: actor.via === 'token' ? 'token' : 'session',
      scopes: actor.scopes,
    });
  }),
  route(sessionEndpoints.signOut, async (services, _, actor) => {
    await endSession(services)({ sessionId: actor.sessionId ?? '-' }, actor);
    return new Reply({}, { cookies: [endedCookie(services.config)] });
  }),
  route(sessionEndpoints.changePassword, async (services, request, actor) => {
    const { token, view } = await changePassword(services)({ ...request.body, client: clientOf(request) }, actor);
    return new Reply(view, { cookies: [sessionCookie(services.config, token)] });
  }),
  route(sessionEndpoints.listSessions, async (services, _, actor) => ({
    items: await listSessions(services)(actor),
    nextCursor: null,
  })),
  route(sessionEndpoints.endSession, async (services, { params }, actor) => {
    await endSession(services)(params, actor);
    return {};
  }),
];
