import type { Site } from '#shared/domain/site/site.ts';
import { siteClaims } from '#shared/domain/site/site-claims.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';
import { keys } from '#shared/repositories/keys.ts';
import { queryAll } from '#shared/repositories/query-all.ts';

/** The sites of the cluster. */
export class SiteRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  async find(siteId: string): Promise<Site | undefined> {
    const item = await this.#tables.get(keys.site(siteId));
    return item && entityOf<Site>(item);
  }

  /** All sites, by id. */
  async list(): Promise<readonly Site[]> {
    return (await queryAll(this.#tables, { table: 'tenants', partition: keys.sites })).map((item) =>
      entityOf<Site>(item),
    );
  }

  /** Writes that take the domain, codes and filings of `after` and give back those only `before` held. */
  claims(before: Site | undefined, after: Site): readonly Write[] {
    const held = before ? siteClaims(before) : [];
    const wanted = siteClaims(after);
    return [
      ...wanted
        .filter((claim) => !held.includes(claim))
        .map((sk): Write => {
          const put = { pk: 'siteClaims', sk, version: 1, siteId: after.siteId };
          return { table: 'tenants', put, if: { kind: 'absent' } };
        }),
      ...held
        .filter((claim) => !wanted.includes(claim))
        .map((sk): Write => ({ table: 'tenants', delete: { pk: 'siteClaims', sk } })),
    ];
  }

  /** The write that saves `site`, made from a site read at `version - 1`. */
  put(site: Site): Write {
    return entityPut(keys.site(site.siteId), site);
  }
}
