import { Secret } from 'otpauth';
import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import { ownAccount } from '#functions/identity/own-account.ts';
import { assertPassword } from '#functions/identity/password/assert-password.ts';
import { totpOf } from '#functions/identity/second-factor/code-step.ts';
import { sealSecret } from '#functions/identity/second-factor/seal-secret.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

const pendingMinutes = 10;

/**
 * Gives the person a secret for an authenticator; it counts once `confirmSecondFactor` saw a code of it.
 *
 * @throws DomainError sign-in-failed, account-locked, transition-refused when one is in use already
 */
export const enrolSecondFactor =
  (services: Pick<Services, 'config' | 'tables' | 'clock' | 'ids' | 'hasher'>) =>
  async (
    { password, ip }: { readonly password: string; readonly ip: string },
    actor: Actor,
  ): Promise<{ readonly secret: string; readonly uri: string; readonly until: string }> => {
    const { tables, clock, config } = services;
    const { account } = await ownAccount(services, actor);
    const { credential, unlocked } = await assertPassword(services, { account, password, ip });
    if (credential.otp) throw new DomainError('transition-refused', 'a second factor is in use; remove it first');
    const secret = new Secret({ size: 20 }).base32;
    const until = new Date(clock.now().getTime() + pendingMinutes * 60_000).toISOString();
    const pendingOtp = { sealedSecret: sealSecret(config, secret), until };
    const next = { ...credential, version: credential.version + 1, pendingOtp };
    await saveChanges(tables, {
      writes: [unlocked, new AccountRepository(tables).putCredential(account.accountId, next)],
      events: [],
      audits: [
        accessAudit(services, actor, {
          action: 'secondFactor.enrol',
          subject: { kind: 'account', id: account.accountId },
        }),
      ],
    });
    return { secret, uri: totpOf(secret, account.username).toString(), until };
  };
