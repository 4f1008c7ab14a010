import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import { findAccount } from '#functions/identity/accounts/find-account.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

/**
 * Takes the second factor of somebody who lost it out of force and ends all their sessions.
 *
 * @throws DomainError not-found, forbidden (also for one's own), transition-refused when there is none
 */
export const resetSecondFactor =
  (services: Pick<Services, 'tables' | 'clock' | 'ids'>) =>
  async ({ accountId }: { readonly accountId: string }, actor: Actor): Promise<void> => {
    const { tables } = services;
    const account = await findAccount(services, accountId, actor, ['account.manage']);
    if (actor.accountId === accountId) throw new DomainError('forbidden', "one's own takes password and code");
    const accounts = new AccountRepository(tables);
    const { otp, pendingOtp: _, ...credential } = await accounts.credential(accountId);
    if (!otp) throw new DomainError('transition-refused', 'there is no second factor');
    await saveChanges(tables, {
      writes: [
        accounts.putCredential(accountId, { ...credential, version: credential.version + 1 }),
        accounts.put({
          ...account,
          version: account.version + 1,
          secondFactor: false,
          sessionEpoch: account.sessionEpoch + 1,
        }),
      ],
      events: [],
      audits: [
        accessAudit(services, actor, { action: 'secondFactor.reset', subject: { kind: 'account', id: accountId } }),
      ],
    });
  };
