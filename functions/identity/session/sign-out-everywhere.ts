import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import { findAccount } from '#functions/identity/accounts/find-account.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

/**
 * Ends all sessions of an account and revokes its tokens, at the next request of each.
 *
 * @throws DomainError not-found, forbidden
 */
export const signOutEverywhere =
  (services: Pick<Services, 'tables' | 'clock' | 'ids'>) =>
  async ({ accountId }: { readonly accountId: string }, actor: Actor): Promise<void> => {
    const account = await findAccount(services, accountId, actor, ['account.manage']);
    await saveChanges(services.tables, {
      writes: [
        new AccountRepository(services.tables).put({
          ...account,
          version: account.version + 1,
          sessionEpoch: account.sessionEpoch + 1,
          tokenEpoch: account.tokenEpoch + 1,
        }),
      ],
      events: [],
      audits: [accessAudit(services, actor, { action: 'session.endAll', subject: { kind: 'account', id: accountId } })],
    });
  };
