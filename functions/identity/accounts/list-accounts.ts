import type { Services } from '#functions/composition/services.ts';
import type { Account } from '#shared/domain/access/account/account.ts';
import type { Action } from '#shared/domain/access/action.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { administers, assertAdministers } from '#shared/domain/access/administration.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';

/** Who sees accounts at all: those who keep them, those who grant, those who audit. */
export const accountReaders: readonly Action[] = ['account.manage', 'grant.manage', 'audit.read'];

/** Who finds people by name: those who put them on duty, in charge of a board or on record as trained. */
export const peopleFinders: readonly Action[] = ['supervision.manage', 'cluster.manage', 'site.manage'];

/** Accounts looked at for one page: a search that finds little still ends. */
const maxLookedAt = 1000;

type Input = {
  /** Part of user name, name or unit, or the whole of an id. */
  readonly q?: string | undefined;
  readonly siteId?: string | undefined;
  /** User name the page before ended at. */
  readonly after?: string | undefined;
  readonly limit: number;
};

/**
 * Accounts within reach of `readers` by user name, and the name to go on after; a page may be short and not be the last.
 *
 * @throws DomainError forbidden, token-scope
 */
export const listAccounts =
  ({ tables }: Pick<Services, 'tables'>) =>
  async (
    { q = '', siteId, after, limit }: Input,
    actor: Actor,
    readers: readonly Action[] = accountReaders,
  ): Promise<{ readonly accounts: readonly Account[]; readonly after: string | undefined }> => {
    assertAdministers(actor, readers);
    const sought = q.toLowerCase();
    const fits = (account: Account): boolean =>
      administers(actor, readers, account.siteId) &&
      (siteId === undefined || account.siteId === siteId) &&
      (account.accountId === q ||
        `${account.username}\n${account.name}\n${account.unit}`.toLowerCase().includes(sought));
    const repository = new AccountRepository(tables);
    const found: Account[] = [];
    let at = after;
    for (let lookedAt = 0; lookedAt < maxLookedAt; ) {
      const { accounts, more } = await repository.list({ after: at, limit: 100 });
      for (const account of accounts) {
        at = account.username;
        if (fits(account)) found.push(account);
        if (found.length === limit) return { accounts: found, after: at };
      }
      if (!more) return { accounts: found, after: undefined };
      lookedAt += accounts.length;
    }
    return { accounts: found, after: at };
  };
