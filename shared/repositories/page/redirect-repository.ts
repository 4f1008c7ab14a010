import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';
import { queryAll } from '#shared/repositories/query-all.ts';

/** Where a part of a site went: `path` and all below it now stand below `to`. Both without slashes at their ends. */
export type Redirect = { readonly siteId: string; readonly path: string; readonly to: string };

/** The former places of moved columns. */
export class RedirectRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  put({ siteId, path, to }: Redirect): Write {
    const { table, pk, sk } = keys.redirect(siteId, path);
    return { table, put: { pk, sk, version: 1, to } };
  }

  async list(siteId: string): Promise<readonly Redirect[]> {
    const items = await queryAll(this.#tables, { table: 'content', partition: keys.redirects(siteId) });
    return items.map((item) => ({ siteId, path: item.sk, to: String(item['to']) }));
  }

  /** The redirect with the longest path that is `path` or a folder above it. `path` is without slashes at its ends. */
  async longest(siteId: string, path: string): Promise<Redirect | undefined> {
    const segments = path.split('/').slice(0, 20);
    const candidates = segments.map((_, n) => segments.slice(0, segments.length - n).join('/')).filter(Boolean);
    if (candidates.length === 0) return undefined;
    const items = await this.#tables.batchGet(candidates.map((candidate) => keys.redirect(siteId, candidate)));
    const item = items.find((found) => found !== undefined);
    return item && { siteId, path: item.sk, to: String(item['to']) };
  }
}
