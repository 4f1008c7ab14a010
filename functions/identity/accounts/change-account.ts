import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import { findAccount } from '#functions/identity/accounts/find-account.ts';
import type { Account } from '#shared/domain/access/account/account.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authoriseAdministration } from '#shared/domain/access/administration.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

export type AccountChange = {
  readonly accountId: string;
  /** The version the change was made on; undefined = whichever stands. */
  readonly version?: number | undefined;
  readonly name?: string | undefined;
  readonly unit?: string | undefined;
  /** null = the cluster's own. */
  readonly siteId?: string | null | undefined;
  /** null = no end. */
  readonly validUntil?: string | null | undefined;
  /** Ends all sessions and tokens for good. */
  readonly disabled?: boolean | undefined;
};

const given = <Value>(next: Value | null | undefined, present: Value | undefined): Value | undefined =>
  next === undefined ? present : (next ?? undefined);

/**
 * Changes an account's particulars (ACL-04), disables or enables it.
 *
 * @throws DomainError not-found, forbidden, site-not-found, version-conflict, transition-refused for disabling oneself
 */
export const changeAccount =
  (services: Pick<Services, 'tables' | 'clock' | 'ids'>) =>
  async (change: AccountChange, actor: Actor): Promise<Account> => {
    const { tables } = services;
    const account = await findAccount(services, change.accountId, actor, ['account.manage']);
    if (change.version !== undefined && change.version !== account.version)
      throw new DomainError('version-conflict', 'the account was changed meanwhile', { version: account.version });
    const siteId = given(change.siteId, account.siteId);
    if (siteId !== account.siteId) {
      authoriseAdministration(actor, ['account.manage'], siteId);
      if (siteId !== undefined && !(await new SiteRepository(tables).find(siteId)))
        throw new DomainError('site-not-found', `no site ${siteId}`);
    }
    const disabled = change.disabled ?? account.disabled;
    if (disabled && actor.accountId === account.accountId)
      throw new DomainError('transition-refused', 'nobody disables their own account');
    const out = disabled && !account.disabled ? 1 : 0;
    const changed: Account = {
      ...account,
      version: account.version + 1,
      name: change.name ?? account.name,
      unit: change.unit ?? account.unit,
      siteId,
      validUntil: given(change.validUntil, account.validUntil),
      disabled,
      sessionEpoch: account.sessionEpoch + out,
      tokenEpoch: account.tokenEpoch + out,
    };
    const { accountId: _, version: __, ...asked } = change;
    await saveChanges(tables, {
      writes: [new AccountRepository(tables).put(changed)],
      events: [],
      audits: [
        accessAudit(services, actor, {
          action: 'account.change',
          subject: { kind: 'account', id: account.accountId },
          facts: {
            asked,
            before: {
              name: account.name,
              unit: account.unit,
              siteId: account.siteId,
              validUntil: account.validUntil,
              disabled: account.disabled,
            },
          },
        }),
      ],
    });
    return changed;
  };
