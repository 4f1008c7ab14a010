import { Tag } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useWords } from '#desk/lib/words/words.ts';
import type { accountAnswerSchema } from '#shared/schemas/http/identity/account-answer.ts';
import { accountWords } from './account-words.ts';

export type AccountAnswer = z.output<typeof accountAnswerSchema>;

/** Whether an account may be used now, in word and colour. */
export const AccountState = ({ account }: { readonly account: AccountAnswer }): ReactNode => {
  const say = useWords(accountWords);
  const now = Date.now();
  if (account.disabled) return <Tag>{say('disabled')}</Tag>;
  if (account.lockedUntil && Date.parse(account.lockedUntil) > now) return <Tag color="red">{say('locked')}</Tag>;
  if (account.validUntil && Date.parse(`${account.validUntil}T23:59:59+08:00`) < now)
    return <Tag color="orange">{say('ended')}</Tag>;
  return <Tag color="green">{say('usable')}</Tag>;
};
