import type { Services } from '#functions/composition/services.ts';
import type { Account } from '#shared/domain/access/account/account.ts';
import type { Action } from '#shared/domain/access/action.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { administers, assertAdministers } from '#shared/domain/access/administration.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';

/**
 * The account, where `actor` may do one of `anyOf` for people of its site.
 *
 * @throws DomainError forbidden, token-scope; not-found for unknown accounts and those of other sites alike
 */
export const findAccount = async (
  { tables }: Pick<Services, 'tables'>,
  accountId: string,
  actor: Actor,
  anyOf: readonly Action[],
): Promise<Account> => {
  assertAdministers(actor, anyOf);
  const account = await new AccountRepository(tables).find(accountId);
  if (!account || !administers(actor, anyOf, account.siteId))
    throw new DomainError('not-found', `no account ${accountId} within reach`);
  return account;
};
