import type { AccessSettings } from '#shared/domain/access/account/access-settings.ts';
import type { Account } from '#shared/domain/access/account/account.ts';
import { localDate } from '#shared/domain/page/local-time.ts';

/** Why an account may not be used at `now`; undefined when it may. */
export const accountRefusal = (
  account: Account,
  now: Date,
  mode: 'demonstration' | 'production',
): 'disabled' | 'validityEnded' | 'demonstrationOnly' | undefined => {
  if (account.disabled) return 'disabled';
  if (account.validUntil !== undefined && localDate(now.toISOString()) > account.validUntil) return 'validityEnded';
  if (account.demonstration && mode !== 'demonstration') return 'demonstrationOnly';
  return undefined;
};

/** Whether the person must choose a new password first: it was given by somebody else, or it is too old. */
export const owesPasswordChange = (
  account: Pick<Account, 'mustChangePassword' | 'passwordChangedAt' | 'demonstration'>,
  settings: AccessSettings,
  now: Date,
): boolean =>
  account.mustChangePassword ||
  // The demonstration's passwords stand in its README and never age.
  (!account.demonstration &&
    settings.passwordDays > 0 &&
    now.getTime() - Date.parse(account.passwordChangedAt) >= settings.passwordDays * 86_400_000);
