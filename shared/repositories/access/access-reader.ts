import { type AccessSettings, defaultAccessSettings } from '#shared/domain/access/account/access-settings.ts';
import type { Account } from '#shared/domain/access/account/account.ts';
import type { ApiToken, Session } from '#shared/domain/access/account/session.ts';
import type { GrantBook } from '#shared/domain/access/grant/grant.ts';
import type { Qualification } from '#shared/domain/access/grant/qualification.ts';
import { rolesById } from '#shared/domain/access/grant/role-actions.ts';
import type { Role } from '#shared/domain/access/role.ts';
import type { ItemKey, TableStore } from '#shared/ports/table-store.ts';
import { accessKeys } from '#shared/repositories/access/access-keys.ts';
import type { RoleBook } from '#shared/repositories/access/role-repository.ts';
import { secretDigest } from '#shared/repositories/access/secret-digest.ts';
import { entityOf } from '#shared/repositories/entity.ts';

/** Everything that decides what one request may do, as it stands now. */
export type Access<Key> = {
  readonly key: Key;
  readonly account: Account;
  readonly grants: GrantBook['grants'];
  readonly roles: ReadonlyMap<string, Role>;
  readonly settings: AccessSettings;
  readonly qualification?: Qualification | undefined;
};

/** Reads who a secret belongs to in two consistent reads, never from a cache: what was revoked is void at the next request. */
export class AccessReader {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  bySession(token: string): Promise<Access<Session> | undefined> {
    return this.#read<Session>(accessKeys.session(secretDigest(token)));
  }

  byToken(secret: string): Promise<Access<ApiToken> | undefined> {
    return this.#read<ApiToken>(accessKeys.token(secretDigest(secret)));
  }

  async #read<Key extends { readonly accountId: string }>(at: ItemKey): Promise<Access<Key> | undefined> {
    const [keyItem, roleItem, settingsItem] = await this.#tables.batchGet([at, accessKeys.roles, accessKeys.settings]);
    if (!keyItem) return undefined;
    const key = entityOf<Key>(keyItem);
    const [accountItem, bookItem, qualificationItem] = await this.#tables.batchGet([
      accessKeys.account(key.accountId),
      accessKeys.grantBook(key.accountId),
      accessKeys.qualification(key.accountId),
    ]);
    if (!accountItem) return undefined;
    return {
      key,
      account: entityOf<Account>(accountItem),
      grants: bookItem ? entityOf<GrantBook>(bookItem).grants : [],
      roles: rolesById(roleItem ? entityOf<RoleBook>(roleItem).roles : []),
      settings: settingsItem ? entityOf<AccessSettings>(settingsItem) : defaultAccessSettings,
      qualification: qualificationItem && entityOf<Qualification>(qualificationItem),
    };
  }
}
