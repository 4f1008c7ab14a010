import type { Services } from '#functions/composition/services.ts';
import { countFailure } from '#functions/identity/session/count-failure.ts';
import type { Account, Credential } from '#shared/domain/access/account/account.ts';
import { isLocked } from '#shared/domain/access/account/sign-in-attempts.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { AttemptRepository } from '#shared/repositories/access/attempt-repository.ts';

/**
 * Asks somebody signed in for the password again, under the same lock as sign-in. Saving `unlocked` with the act makes
 * sure that no guess counts once the lock has fallen.
 *
 * @throws DomainError account-locked, sign-in-failed
 */
export const assertPassword = async (
  services: Pick<Services, 'tables' | 'clock' | 'ids' | 'hasher'>,
  { account, password, ip }: { readonly account: Account; readonly password: string; readonly ip: string },
): Promise<{ readonly credential: Credential; readonly unlocked: Write }> => {
  const { tables, clock, hasher } = services;
  const { username } = account;
  const attempts = new AttemptRepository(tables);
  const seen = await attempts.find(username);
  const credential = await new AccountRepository(tables).credential(account.accountId);
  const now = clock.now();
  if (isLocked(seen, now)) return countFailure(services, { username, account, reason: 'locked', ip });
  if (!(await hasher.verify(password, credential.passwordDigest)))
    return countFailure(services, { username, account, reason: 'password', ip });
  return { credential, unlocked: attempts.clear(username, seen, now) };
};
