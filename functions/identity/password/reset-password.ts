import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import { findAccount } from '#functions/identity/accounts/find-account.ts';
import { acceptPassword } from '#functions/identity/password/accept-password.ts';
import { initialPassword } from '#functions/identity/password/initial-password.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

/**
 * Gives somebody else a new password that they must change, and ends all their sessions and tokens.
 *
 * @returns the made-up password, where none was given
 * @throws DomainError not-found, password-weak, forbidden (also for one's own: that takes the present password)
 */
export const resetPassword =
  (services: Pick<Services, 'tables' | 'clock' | 'ids' | 'hasher'>) =>
  async (
    { accountId, password: given }: { readonly accountId: string; readonly password?: string | undefined },
    actor: Actor,
  ): Promise<{ readonly initialPassword: string | undefined }> => {
    const { tables, clock } = services;
    const account = await findAccount(services, accountId, actor, ['account.manage']);
    if (actor.accountId === accountId) throw new DomainError('forbidden', "one's own password takes the present one");
    const accounts = new AccountRepository(tables);
    const credential = await accounts.credential(accountId);
    const { username } = account;
    const made = given === undefined ? initialPassword(services, username) : undefined;
    const accepted = await acceptPassword(services, { password: given ?? made ?? '', username, before: credential });
    await saveChanges(tables, {
      writes: [
        accounts.putCredential(accountId, { ...credential, ...accepted, version: credential.version + 1 }),
        accounts.put({
          ...account,
          version: account.version + 1,
          mustChangePassword: true,
          passwordChangedAt: clock.now().toISOString(),
          sessionEpoch: account.sessionEpoch + 1,
          tokenEpoch: account.tokenEpoch + 1,
        }),
      ],
      events: [],
      audits: [
        accessAudit(services, actor, { action: 'account.resetPassword', subject: { kind: 'account', id: accountId } }),
      ],
    });
    return { initialPassword: made };
  };
