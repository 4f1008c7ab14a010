import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import { ownAccount } from '#functions/identity/own-account.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { TokenRepository } from '#shared/repositories/access/token-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

/**
 * Revokes one of one's own tokens, at its next request.
 *
 * @throws DomainError not-found, token-scope when asked with a token
 */
export const revokeToken =
  (services: Pick<Services, 'tables' | 'clock' | 'ids'>) =>
  async ({ tokenId }: { readonly tokenId: string }, actor: Actor): Promise<void> => {
    const { account } = await ownAccount(services, actor);
    const writes = await new TokenRepository(services.tables).remove(account.accountId, tokenId);
    if (writes.length === 0) throw new DomainError('not-found', `no token ${tokenId} of ${actor.username}`);
    await saveChanges(services.tables, {
      writes,
      events: [],
      audits: [accessAudit(services, actor, { action: 'token.revoke', subject: { kind: 'token', id: tokenId } })],
    });
  };
