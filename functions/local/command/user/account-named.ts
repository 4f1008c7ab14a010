import type { Services } from '#functions/composition/services.ts';
import type { Account } from '#shared/domain/access/account/account.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';

/** @throws DomainError not-found */
export const accountNamed = async (
  { tables }: Pick<Services, 'tables'>,
  username: string | undefined,
): Promise<Account> => {
  const account = username === undefined ? undefined : await new AccountRepository(tables).findByUsername(username);
  if (!account) throw new DomainError('not-found', `no account ${username}`);
  return account;
};
