import type { ReactNode } from 'react';
import type { z } from 'zod';
import { Mark } from '#desk/components/list/mark.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import type { accountAnswerSchema } from '#shared/schemas/http/identity/account-answer.ts';
import { accountWords } from './account-words.ts';

export type AccountAnswer = z.output<typeof accountAnswerSchema>;

/** Whether an account may be used now, in word and colour. */
export const AccountState = ({ account }: { readonly account: AccountAnswer }): ReactNode => {
  const say = useWords(accountWords);
  const now = Date.now();
  if (account.disabled) return <Mark>{say('disabled')}</Mark>;
  if (account.lockedUntil && Date.parse(account.lockedUntil) > now) return <Mark tone="bad">{say('locked')}</Mark>;
  if (account.validUntil && Date.parse(`${account.validUntil}T23:59:59+08:00`) < now)
    return <Mark tone="warning">{say('ended')}</Mark>;
  return <Mark tone="good">{say('usable')}</Mark>;
};
