import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import { retryConflicts } from '#functions/identity/retry-conflicts.ts';
import type { Account } from '#shared/domain/access/account/account.ts';
import { afterFailure, isLocked } from '#shared/domain/access/account/sign-in-attempts.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { AccessSettingsRepository } from '#shared/repositories/access/access-settings-repository.ts';
import { AttemptRepository } from '#shared/repositories/access/attempt-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

export type Failure = {
  /** As typed, lower case. */
  readonly username: string;
  readonly account?: Account | undefined;
  readonly reason: string;
  readonly ip: string;
};

const nobody = (name: string): Pick<Actor, 'accountId' | 'name' | 'via'> => ({
  accountId: 'anonymous',
  name,
  via: 'session',
});

/**
 * Counts one failed proof of identity and records it, each failure once however many come together. Failures while
 * locked are recorded, not counted.
 *
 * @throws DomainError always: account-locked when the name is locked already, else sign-in-failed
 */
export const countFailure = async (
  services: Pick<Services, 'tables' | 'clock' | 'ids'>,
  { username, account, reason, ip }: Failure,
): Promise<never> => {
  const { tables, clock } = services;
  const attempts = new AttemptRepository(tables);
  const settings = await new AccessSettingsRepository(tables).get();
  const subject = { kind: 'account', id: account?.accountId ?? username };
  const audit = (facts: Readonly<Record<string, string | number>>) =>
    accessAudit(services, account ? { ...account, via: 'session' } : nobody(username), {
      action: 'session.signIn',
      subject,
      success: false,
      facts: { username, ip, ...facts },
    });
  // A conflict means that somebody else's failure was counted: after a few the name is locked and the turns end.
  const locked = await retryConflicts(settings.lockAfter * 4, async () => {
    const now = clock.now();
    const seen = await attempts.find(username);
    const wasLocked = isLocked(seen, now);
    const next = afterFailure(seen, settings, now);
    await saveChanges(tables, {
      writes: wasLocked ? [] : [attempts.put(username, next, now)],
      events: [],
      audits: [audit(wasLocked ? { reason: 'locked' } : { reason, failures: next.failures })],
    });
    return wasLocked;
  });
  if (locked) throw new DomainError('account-locked', `${username} is locked`);
  throw new DomainError('sign-in-failed', `sign-in of ${username} failed: ${reason}`);
};
