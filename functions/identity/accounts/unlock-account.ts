import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import { findAccount } from '#functions/identity/accounts/find-account.ts';
import { retryConflicts } from '#functions/identity/retry-conflicts.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { AttemptRepository } from '#shared/repositories/access/attempt-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

/**
 * Forgets the failed sign-ins of an account, lock included.
 *
 * @throws DomainError not-found, forbidden
 */
export const unlockAccount =
  (services: Pick<Services, 'tables' | 'clock' | 'ids'>) =>
  async ({ accountId }: { readonly accountId: string }, actor: Actor): Promise<void> => {
    const { tables, clock } = services;
    const { username } = await findAccount(services, accountId, actor, ['account.manage']);
    const attempts = new AttemptRepository(tables);
    await retryConflicts(10, async () =>
      saveChanges(tables, {
        writes: [attempts.clear(username, await attempts.find(username), clock.now())],
        events: [],
        audits: [
          accessAudit(services, actor, { action: 'account.unlock', subject: { kind: 'account', id: accountId } }),
        ],
      }),
    );
  };
