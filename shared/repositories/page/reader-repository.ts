import type { PageKey } from '#shared/domain/page/page.ts';
import { windowHolds } from '#shared/domain/page/reads/read-window.ts';
import type { Item, TableStore } from '#shared/ports/table-store.ts';
import { pageKeys } from '#shared/repositories/page/page-keys.ts';
import { queryAll } from '#shared/repositories/query-all.ts';

const textOf = (item: Item, name: 'from' | 'to'): string | undefined =>
  typeof item[name] === 'string' ? item[name] : undefined;

/** The reverse index: which pages show a thing. */
export class ReaderRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  /** Pages that read `tag`; with `keys`, only those whose window holds one of them. */
  async of(tag: string, keys?: readonly string[]): Promise<readonly PageKey[]> {
    const items = await queryAll(this.#tables, { table: 'content', partition: pageKeys.readers(tag) });
    return items
      .filter((item) => {
        const window = { from: textOf(item, 'from'), to: textOf(item, 'to') };
        return keys === undefined || keys.some((key) => windowHolds(window, key));
      })
      .map(({ sk }) => ({ siteId: sk.slice(0, sk.indexOf('#')), path: sk.slice(sk.indexOf('#') + 1) }));
  }

  /** The pages an article has or had under its own address. */
  async ownPages(siteId: string, articleId: string): Promise<readonly PageKey[]> {
    const items = await queryAll(this.#tables, { table: 'content', partition: pageKeys.ownPages(siteId, articleId) });
    return items.map(({ sk }) => ({ siteId, path: sk }));
  }
}
