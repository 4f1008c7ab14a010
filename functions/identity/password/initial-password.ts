import type { Services } from '#functions/composition/services.ts';
import { passwordIssues } from '#shared/domain/access/account/password-rules.ts';

/** A password to begin with that keeps every rule, from 96 random bits. */
export const initialPassword = ({ ids }: Pick<Services, 'ids'>, username: string): string => {
  for (;;) {
    const password = `${ids.secret(12)}-Zq7`;
    if (passwordIssues(password, username).length === 0) return password;
  }
};
