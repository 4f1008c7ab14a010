import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import { ownAccount } from '#functions/identity/own-account.ts';
import { assertPassword } from '#functions/identity/password/assert-password.ts';
import { spendCode } from '#functions/identity/second-factor/spend-code.ts';
import { countFailure } from '#functions/identity/session/count-failure.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

type Input = { readonly password: string; readonly otp: string; readonly ip: string };

/**
 * Takes one's own second factor out of force, for password and code together.
 *
 * @throws DomainError sign-in-failed, account-locked, transition-refused when there is none
 */
export const removeSecondFactor =
  (services: Pick<Services, 'config' | 'tables' | 'clock' | 'ids' | 'hasher'>) =>
  async ({ password, otp: code, ip }: Input, actor: Actor): Promise<void> => {
    const { tables, clock, config } = services;
    const { account } = await ownAccount(services, actor);
    const { credential, unlocked } = await assertPassword(services, { account, password, ip });
    if (!credential.otp) throw new DomainError('transition-refused', 'there is no second factor');
    const spent = spendCode(config, credential, code, clock.now());
    if (!spent) {
      const { username } = account;
      return countFailure(services, { username, account, reason: 'secondFactor', ip });
    }
    const { otp: _, ...without } = spent;
    const accounts = new AccountRepository(tables);
    await saveChanges(tables, {
      writes: [
        unlocked,
        accounts.putCredential(account.accountId, without),
        accounts.put({ ...account, version: account.version + 1, secondFactor: false }),
      ],
      events: [],
      audits: [
        accessAudit(services, actor, {
          action: 'secondFactor.remove',
          subject: { kind: 'account', id: account.accountId },
        }),
      ],
    });
  };
