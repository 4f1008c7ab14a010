import type { Account, Credential } from '#shared/domain/access/account/account.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { accessKeys } from '#shared/repositories/access/access-keys.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';

export type LastSignIn = { readonly at: string; readonly ip: string };

/** The people, and apart from them what proves who they are. */
export class AccountRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  async find(accountId: string): Promise<Account | undefined> {
    const item = await this.#tables.get(accessKeys.account(accountId));
    return item && entityOf<Account>(item);
  }

  async findByUsername(username: string): Promise<Account | undefined> {
    const claim = await this.#tables.get(accessKeys.username(username));
    return claim && this.find(String(claim['accountId']));
  }

  /** Up to 100 accounts by user name, those behind `after`. */
  async list({ after, limit }: { readonly after?: string | undefined; readonly limit: number }): Promise<{
    readonly accounts: readonly Account[];
    readonly more: boolean;
  }> {
    // '!' sorts before every sign a user name may hold.
    const range = after === undefined ? undefined : { from: `${after}!` };
    const page = await this.#tables.query({ table: 'tenants', partition: accessKeys.usernames, range, limit });
    const items = await this.#tables.batchGet(
      page.items.map((claim) => accessKeys.account(String(claim['accountId']))),
    );
    return {
      accounts: items.flatMap((item) => (item ? [entityOf<Account>(item)] : [])),
      more: page.cursor !== undefined,
    };
  }

  /** The writes that save a new account and take its user name for good. */
  create(account: Account, credential: Credential): readonly Write[] {
    const { pk, sk } = accessKeys.username(account.username);
    return [
      { table: 'tenants', put: { pk, sk, version: 1, accountId: account.accountId }, if: { kind: 'absent' } },
      this.put(account),
      this.putCredential(account.accountId, credential),
    ];
  }

  put(account: Account): Write {
    return entityPut(accessKeys.account(account.accountId), account);
  }

  /** @throws Error when the account has none: every account is made with one */
  async credential(accountId: string): Promise<Credential> {
    const item = await this.#tables.get(accessKeys.credential(accountId));
    if (!item) throw new Error(`account ${accountId} has no credential`);
    return entityOf<Credential>(item);
  }

  putCredential(accountId: string, credential: Credential): Write {
    return entityPut(accessKeys.credential(accountId), credential);
  }

  /** In the order asked, up to 100. */
  async lastSignIns(accountIds: readonly string[]): Promise<readonly (LastSignIn | undefined)[]> {
    const items = await this.#tables.batchGet(accountIds.map((accountId) => accessKeys.lastSignIn(accountId)));
    return items.map((item) => item && { at: String(item['at']), ip: String(item['ip']) });
  }

  /** The last one to write wins: two sign-ins at once never refuse each other for its sake. */
  putLastSignIn(accountId: string, { at, ip }: LastSignIn): Write {
    const { pk, sk } = accessKeys.lastSignIn(accountId);
    return { table: 'tenants', put: { pk, sk, version: 1, at, ip } };
  }
}
