import type { Services } from '#functions/composition/services.ts';
import type { Credential } from '#shared/domain/access/account/account.ts';
import { passwordIssues, rememberedPasswords } from '#shared/domain/access/account/password-rules.ts';
import { DomainError } from '#shared/domain/errors.ts';

const usedBefore = async (
  { hasher }: Pick<Services, 'hasher'>,
  password: string,
  digests: readonly string[],
): Promise<boolean> => {
  for (const digest of digests) if (await hasher.verify(password, digest)) return true;
  return false;
};

/**
 * What a credential says of its password once `password` is the present one.
 *
 * @param before the credential as it stands; undefined for a new account
 * @throws DomainError password-weak with everything that is wrong with it
 */
export const acceptPassword = async (
  services: Pick<Services, 'hasher'>,
  { password, username, before }: { password: string; username: string; before?: Credential | undefined },
): Promise<Pick<Credential, 'passwordDigest' | 'earlierDigests'>> => {
  const issues = passwordIssues(password, username);
  if (issues.length > 0) throw new DomainError('password-weak', 'password breaks the rules', {}, issues);
  const known = before ? [before.passwordDigest, ...before.earlierDigests] : [];
  if (await usedBefore(services, password, known)) {
    throw new DomainError('password-weak', 'password was used before', {}, [
      {
        pointer: '/password',
        zh: `不能与最近 ${rememberedPasswords} 次用过的密码相同`,
        en: `Must differ from the last ${rememberedPasswords} passwords`,
      },
    ]);
  }
  return {
    passwordDigest: await services.hasher.hash(password),
    earlierDigests: known.slice(0, rememberedPasswords - 1),
  };
};
