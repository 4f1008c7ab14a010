import type { z } from 'zod';
import type { Services } from '#functions/composition/services.ts';
import type { Account } from '#shared/domain/access/account/account.ts';
import { isLocked } from '#shared/domain/access/account/sign-in-attempts.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { AttemptRepository } from '#shared/repositories/access/attempt-repository.ts';
import type { accountAnswerSchema } from '#shared/schemas/http/identity/account-answer.ts';

export type AccountView = z.input<typeof accountAnswerSchema>;

/** Up to 100 accounts as administrators see them. */
export const accountViews = async (
  { tables, clock }: Pick<Services, 'tables' | 'clock'>,
  accounts: readonly Account[],
): Promise<AccountView[]> => {
  const [signIns, attempts] = await Promise.all([
    new AccountRepository(tables).lastSignIns(accounts.map(({ accountId }) => accountId)),
    new AttemptRepository(tables).findMany(accounts.map(({ username }) => username)),
  ]);
  const now = clock.now();
  return accounts.map(({ sessionEpoch: _, tokenEpoch: __, ...account }, at) => ({
    ...account,
    siteId: account.siteId ?? null,
    validUntil: account.validUntil ?? null,
    lockedUntil: isLocked(attempts[at], now) ? (attempts[at]?.lockedUntil ?? null) : null,
    lastSignInAt: signIns[at]?.at ?? null,
  }));
};

/** One account as administrators see it. */
export const accountView = async (
  services: Pick<Services, 'tables' | 'clock'>,
  account: Account,
): Promise<AccountView> => {
  const [view] = await accountViews(services, [account]);
  if (!view) throw new Error('one account in, one view out');
  return view;
};
