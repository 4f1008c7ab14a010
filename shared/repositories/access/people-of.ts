import type { TableStore } from '#shared/ports/table-store.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';

/** People by name for whoever has ids; an account that is gone is left out. */
export const peopleOf = async (
  tables: TableStore,
  accountIds: readonly string[],
): Promise<readonly { readonly accountId: string; readonly name: string }[]> => {
  const accounts = new AccountRepository(tables);
  const found = await Promise.all([...new Set(accountIds)].map((accountId) => accounts.find(accountId)));
  return found.flatMap((account) => (account ? [{ accountId: account.accountId, name: account.name }] : []));
};
