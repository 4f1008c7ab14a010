import type { Services } from '#functions/composition/services.ts';
import { assertAdminHost, assertOwnOrigin } from '#functions/http/border/admin-border.ts';
import { tokenInCookie } from '#functions/http/request/session-cookie.ts';
import { trainedHolder } from '#shared/domain/access/account/access-settings.ts';
import { accountRefusal, owesPasswordChange } from '#shared/domain/access/account/account-standing.ts';
import { isSessionOpen, isTokenOpen, useWrittenEvery } from '#shared/domain/access/account/session.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { effectiveGrants } from '#shared/domain/access/grant/effective-grants.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { ConditionFailed, type Write } from '#shared/ports/table-store.ts';
import { type Access, AccessReader } from '#shared/repositories/access/access-reader.ts';
import { SessionRepository } from '#shared/repositories/access/session-repository.ts';
import { TokenRepository } from '#shared/repositories/access/token-repository.ts';

type Needs = Pick<Services, 'config' | 'tables' | 'clock'>;
type Request = {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly method: string;
  /** Without port, lower case. */
  readonly host: string;
};
export type SignedIn = { readonly actor: Actor; readonly owesPasswordChange: boolean };

/** Use is written down seldom, and never brings back what was revoked meanwhile. */
const noteUse = async ({ tables }: Needs, write: Write): Promise<void> => {
  try {
    await tables.transact([write]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
};

const isDue = (last: string | undefined, now: Date): boolean =>
  last === undefined || now.getTime() - Date.parse(last) >= useWrittenEvery;

const actorOf = (
  { account, grants, roles, settings, qualification }: Access<unknown>,
  { config }: Needs,
  now: Date,
  rest: Pick<Actor, 'via' | 'scopes' | 'sessionId'>,
): Actor => ({
  accountId: account.accountId,
  username: account.username,
  name: account.name,
  grants: effectiveGrants(grants, roles, now, trainedHolder(settings, config.mode, account, qualification)),
  ...rest,
});

const bySession = async (services: Needs, token: string, now: Date): Promise<SignedIn | undefined> => {
  const access = await new AccessReader(services.tables).bySession(token);
  if (!access || accountRefusal(access.account, now, services.config.mode)) return undefined;
  const { key: session, account, settings } = access;
  if (!isSessionOpen(session, account, settings, now)) return undefined;
  if (isDue(session.lastSeen, now)) {
    const seen = { ...session, version: session.version + 1, lastSeen: now.toISOString() };
    await noteUse(services, new SessionRepository(services.tables).put(seen, token));
  }
  return {
    actor: actorOf(access, services, now, { via: 'session', sessionId: session.sessionId }),
    owesPasswordChange: owesPasswordChange(account, settings, now),
  };
};

const byToken = async (services: Needs, secret: string, now: Date): Promise<SignedIn | undefined> => {
  const access = await new AccessReader(services.tables).byToken(secret);
  if (!access || accountRefusal(access.account, now, services.config.mode)) return undefined;
  const { key: token, account } = access;
  if (!isTokenOpen(token, account, now)) return undefined;
  if (isDue(token.lastUsedAt, now)) {
    const used = { ...token, version: token.version + 1, lastUsedAt: now.toISOString() };
    await noteUse(services, new TokenRepository(services.tables).put(used, secret));
  }
  // An aging password stops its owner at the next sign-in, not the programs that run meanwhile.
  return {
    actor: actorOf(access, services, now, { via: 'token', scopes: token.scopes }),
    owesPasswordChange: account.mustChangePassword,
  };
};

/**
 * Who sent a request, from its session cookie or its bearer token; undefined when nobody we know.
 *
 * @throws DomainError not-found off the admin host, forbidden when a foreign page uses the cookie, input-invalid for both at once
 */
export const authenticate = async (services: Needs, request: Request): Promise<SignedIn | undefined> => {
  const { headers, method, host } = request;
  assertAdminHost(services.config, host);
  const cookie = tokenInCookie(headers['cookie']);
  const bearer = /^Bearer +([^ ]*)$/i.exec(headers['authorization'] ?? '')?.[1];
  if (bearer !== undefined && cookie !== undefined) {
    throw new DomainError('input-invalid', 'cookie and bearer token in one request', {}, [
      {
        pointer: '#headers/authorization',
        zh: '不能同时使用登录会话和接口令牌',
        en: 'Use either a session or a token, not both',
      },
    ]);
  }
  const now = services.clock.now();
  if (cookie !== undefined) {
    if (method !== 'GET' && method !== 'HEAD') assertOwnOrigin(services.config, headers);
    return bySession(services, cookie, now);
  }
  return bearer !== undefined && /^zqt_[\w-]{20,100}$/.test(bearer) ? byToken(services, bearer, now) : undefined;
};
