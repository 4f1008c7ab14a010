import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import { retryConflicts } from '#functions/identity/retry-conflicts.ts';
import { spendCode } from '#functions/identity/second-factor/spend-code.ts';
import { countFailure } from '#functions/identity/session/count-failure.ts';
import { type SessionView, sessionView } from '#functions/identity/session/session-view.ts';
import { type Client, startSession } from '#functions/identity/session/start-session.ts';
import { usernamePattern } from '#shared/domain/access/account/account.ts';
import { accountRefusal } from '#shared/domain/access/account/account-standing.ts';
import { maxPasswordLength } from '#shared/domain/access/account/password-rules.ts';
import { isLocked } from '#shared/domain/access/account/sign-in-attempts.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { AttemptRepository } from '#shared/repositories/access/attempt-repository.ts';
import { SessionRepository } from '#shared/repositories/access/session-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

type Needs = Pick<Services, 'config' | 'tables' | 'clock' | 'ids' | 'hasher'>;
type SignInInput = {
  readonly username: string;
  readonly password: string;
  readonly otp?: string | undefined;
  readonly client: Client;
  /** Token of a session the browser still had: it ends with the new one. */
  readonly replaces?: string | undefined;
};

const attemptSignIn = async (services: Needs, input: SignInInput): Promise<{ token: string; view: SessionView }> => {
  const { tables, clock, hasher, config } = services;
  const { client, otp } = input;
  const { ip } = client;
  const username = input.username.trim().toLowerCase();
  const password = input.password.slice(0, maxPasswordLength + 1);
  // What fits no user name is recorded without its text: people type passwords into the wrong field.
  if (!usernamePattern.test(username)) {
    await hasher.hash(password);
    return countFailure(services, { username: '(malformed)', reason: 'unknown', ip });
  }
  const accounts = new AccountRepository(tables);
  const attempts = new AttemptRepository(tables);
  const seen = await attempts.find(username);
  if (isLocked(seen, clock.now())) return countFailure(services, { username, reason: 'locked', ip });

  const account = await accounts.findByUsername(username);
  if (!account) {
    // One digest, as a wrong password costs: time must not tell who has an account.
    await hasher.hash(password);
    return countFailure(services, { username, reason: 'unknown', ip });
  }
  const fail = (reason: string) => countFailure(services, { username, account, reason, ip });
  const credential = await accounts.credential(account.accountId);
  if (!(await hasher.verify(password, credential.passwordDigest))) return fail('password');
  const now = clock.now();
  const refusal = accountRefusal(account, now, config.mode);
  if (refusal) return fail(refusal);
  if (credential.otp && otp === undefined) {
    // Guesses that were under way when the lock fell learn nothing.
    if (isLocked(await attempts.find(username), now)) return fail('locked');
    throw new DomainError('otp-required', `${username} has a second factor`);
  }
  const spent = credential.otp && spendCode(config, credential, otp ?? '', now);
  if (credential.otp && !spent) return fail('secondFactor');

  const sessions = new SessionRepository(tables);
  const replaced = input.replaces === undefined ? undefined : await sessions.findByToken(input.replaces);
  const ended = replaced ? await sessions.remove(replaced.accountId, replaced.sessionId) : [];
  const [previousSignIn] = await accounts.lastSignIns([account.accountId]);
  const session = startSession(services, account, client);
  await saveChanges(tables, {
    writes: [
      attempts.clear(username, seen, now),
      ...session.writes,
      ...ended,
      accounts.putLastSignIn(account.accountId, { at: now.toISOString(), ip }),
      ...(spent ? [accounts.putCredential(account.accountId, spent)] : []),
    ],
    events: [],
    audits: [
      accessAudit(
        services,
        { ...account, via: 'session' },
        {
          action: 'session.signIn',
          subject: { kind: 'account', id: account.accountId },
          facts: { username, ip, sessionId: session.sessionId, secondFactor: credential.otp !== undefined },
        },
      ),
    ],
  });
  return { token: session.token, view: await sessionView(services, account, { via: 'session', previousSignIn }) };
};

/**
 * Signs a person in and answers the token of a new session. Failures under one user name, known or not, are counted and
 * recorded; once they lock the name, no guess counts, whenever it was sent.
 *
 * @throws DomainError sign-in-failed, otp-required, account-locked, too-many-requests
 */
export const signIn =
  (services: Needs) =>
  (input: SignInInput): Promise<{ readonly token: string; readonly view: SessionView }> =>
    // A conflict means that a failure, or the same code, came in between: everything is asked again.
    retryConflicts(6, () => attemptSignIn(services, input));
