import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import { acceptPassword } from '#functions/identity/password/accept-password.ts';
import { initialPassword } from '#functions/identity/password/initial-password.ts';
import { type Account, usernamePattern } from '#shared/domain/access/account/account.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authoriseAdministration } from '#shared/domain/access/administration.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

export type NewAccount = {
  readonly username: string;
  readonly name: string;
  readonly unit: string;
  readonly siteId?: string | undefined;
  readonly validUntil?: string | undefined;
  /** Made up when there is none. */
  readonly password?: string | undefined;
  /** Signs in only in demonstration mode; its password is public, so it need not be changed. */
  readonly demonstration?: boolean | undefined;
};

/**
 * Creates an account that holds no grants yet; its password must be changed at the first sign-in.
 *
 * @returns the made-up password, where none was given: it cannot be read again
 * @throws DomainError input-invalid, username-taken, password-weak, site-not-found, forbidden, not-found
 */
export const createAccount =
  (services: Pick<Services, 'tables' | 'clock' | 'ids' | 'hasher'>) =>
  async (
    input: NewAccount,
    actor: Actor,
  ): Promise<{ readonly account: Account; readonly initialPassword: string | undefined }> => {
    const { tables, clock, ids } = services;
    const { username, name, unit, siteId, validUntil, demonstration = false } = input;
    authoriseAdministration(actor, ['account.manage'], siteId);
    if (!usernamePattern.test(username)) {
      throw new DomainError('input-invalid', 'username does not fit', {}, [
        { pointer: '/username', zh: '用户名由小写字母开头，可含数字、点和横线', en: 'Small letters, digits, . _ -' },
      ]);
    }
    if (siteId !== undefined && !(await new SiteRepository(tables).find(siteId)))
      throw new DomainError('site-not-found', `no site ${siteId}`);
    const accounts = new AccountRepository(tables);
    if (await accounts.findByUsername(username)) throw new DomainError('username-taken', `${username} is taken`);

    const made = input.password === undefined ? initialPassword(services, username) : undefined;
    const password = input.password ?? made ?? '';
    const accepted = await acceptPassword(services, { password, username });
    const at = clock.now().toISOString();
    const account: Account = {
      accountId: ids.next(),
      version: 1,
      username,
      name,
      unit,
      siteId,
      createdAt: at,
      validUntil,
      disabled: false,
      demonstration,
      mustChangePassword: !demonstration,
      passwordChangedAt: at,
      secondFactor: false,
      sessionEpoch: 1,
      tokenEpoch: 1,
    };
    await saveChanges(tables, {
      writes: accounts.create(account, { version: 1, ...accepted }),
      events: [],
      audits: [
        accessAudit(services, actor, {
          action: 'account.create',
          subject: { kind: 'account', id: account.accountId },
          facts: { username, name, unit, siteId, validUntil, demonstration },
        }),
      ],
    }).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'version-conflict')
        throw new DomainError('username-taken', `${username} was taken meanwhile`);
      throw error;
    });
    return { account, initialPassword: made };
  };
