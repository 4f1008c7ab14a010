import type { Grant, GrantBook } from '#shared/domain/access/grant/grant.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { accessKeys } from '#shared/repositories/access/access-keys.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';

const none: GrantBook = { version: 0, grants: [] };

/** Grants, as each person holds them and as each site sees them. */
export class GrantRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  /** The grants of one person, those not yet or no longer counting too; version 0 where there never was one. */
  async book(accountId: string): Promise<GrantBook> {
    const item = await this.#tables.get(accessKeys.grantBook(accountId));
    return item ? entityOf<GrantBook>(item) : none;
  }

  /** Up to `limit` grants on one site (`*` = those on every site), by account. */
  async listBySite(query: {
    readonly siteId: string;
    readonly limit: number;
    readonly cursor?: string | undefined;
  }): Promise<{ readonly grants: readonly Grant[]; readonly cursor?: string | undefined }> {
    const { siteId, limit, cursor } = query;
    const partition = accessKeys.siteGrants(siteId);
    const page = await this.#tables.query({ table: 'tenants', partition, limit, cursor });
    return { grants: page.items.map((item) => entityOf<Grant>(item)), cursor: page.cursor };
  }

  /** The writes that take a person's grants from `before` to `after`. */
  save(accountId: string, before: GrantBook, after: readonly Grant[]): readonly Write[] {
    const kept = new Set(after.map((grant) => grant.grantId));
    const known = new Set(before.grants.map((grant) => grant.grantId));
    const at = ({ siteId, grantId }: Grant) => accessKeys.siteGrant(siteId, accountId, grantId);
    const book: GrantBook = { version: before.version + 1, grants: after };
    return [
      entityPut(accessKeys.grantBook(accountId), book),
      ...after
        .filter(({ grantId }) => !known.has(grantId))
        .map((grant) => entityPut(at(grant), { ...grant, version: 1 })),
      ...before.grants
        .filter(({ grantId }) => !kept.has(grantId))
        .map((grant): Write => ({ table: 'tenants', delete: at(grant) })),
    ];
  }
}
