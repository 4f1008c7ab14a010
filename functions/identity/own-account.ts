import type { Services } from '#functions/composition/services.ts';
import type { Account } from '#shared/domain/access/account/account.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';

/**
 * The account and session of somebody who acts in person: a token never changes what proves who its owner is.
 *
 * @throws DomainError token-scope
 */
export const ownAccount = async (
  { tables }: Pick<Services, 'tables'>,
  actor: Actor,
): Promise<{ readonly account: Account; readonly sessionId: string }> => {
  if (actor.via !== 'session' || actor.sessionId === undefined)
    throw new DomainError('token-scope', 'only a signed-in person may do this');
  const account = await new AccountRepository(tables).find(actor.accountId);
  if (!account) throw new Error(`account ${actor.accountId} of a session is gone`);
  return { account, sessionId: actor.sessionId };
};
