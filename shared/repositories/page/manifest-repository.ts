import type { PageKey, PageManifest, PageRead } from '#shared/domain/page/page.ts';
import { readsDifference } from '#shared/domain/page/reads/reads-difference.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';
import { pageKeys } from '#shared/repositories/page/page-keys.ts';

/** Where a walk over a site's manifests stands: ended when `cursor` is undefined. */
export type ManifestPage = { readonly manifests: readonly PageManifest[]; readonly cursor?: string | undefined };

/** The ledgers of the pages and, with them, who reads what. */
export class ManifestRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  async find({ siteId, path }: PageKey): Promise<PageManifest | undefined> {
    const item = await this.#tables.get(pageKeys.manifest(siteId, path));
    return item && entityOf<PageManifest>(item);
  }

  /** In the order asked. */
  async findMany(pages: readonly PageKey[]): Promise<readonly (PageManifest | undefined)[]> {
    const found: (PageManifest | undefined)[] = [];
    for (let start = 0; start < pages.length; start += 100) {
      const keys = pages.slice(start, start + 100).map(({ siteId, path }) => pageKeys.manifest(siteId, path));
      for (const item of await this.#tables.batchGet(keys)) found.push(item && entityOf<PageManifest>(item));
    }
    return found;
  }

  /** Manifests of a site in path order: all, those below a folder (`prefix`), or those between two paths (inclusive). */
  async walk(
    siteId: string,
    options: {
      readonly prefix?: string | undefined;
      readonly from?: string | undefined;
      readonly to?: string | undefined;
      readonly limit: number;
      readonly cursor?: string | undefined;
    },
  ): Promise<ManifestPage> {
    const page = await this.#tables.query({
      table: 'content',
      partition: pageKeys.manifests(siteId),
      range: options.prefix ? { beginsWith: options.prefix } : { from: options.from, to: options.to },
      limit: options.limit,
      cursor: options.cursor,
    });
    return { manifests: page.items.map((item) => entityOf<PageManifest>(item)), cursor: page.cursor };
  }

  /** Pages whose last render failed, by path; eventually consistent. */
  async failed(siteId: string, options: { readonly limit: number; readonly cursor?: string }): Promise<ManifestPage> {
    const page = await this.#tables.query({
      table: 'content',
      index: 'gsi1',
      partition: pageKeys.failed(siteId),
      ...options,
    });
    return { manifests: page.items.map((item) => entityOf<PageManifest>(item)), cursor: page.cursor };
  }

  /** Writes of a manifest made from one read at `version - 1`; a new page of an article is noted as the article's own. */
  put(manifest: PageManifest): readonly Write[] {
    const { siteId, path, articleId } = manifest;
    const failed = manifest.failure ? { gsi1pk: pageKeys.failed(siteId), gsi1sk: path } : {};
    const write = entityPut(pageKeys.manifest(siteId, path), manifest, failed);
    if (manifest.version > 1 || articleId === undefined) return [write];
    const own = pageKeys.ownPage(siteId, articleId, path);
    return [write, { table: own.table, put: { pk: own.pk, sk: own.sk, version: 1 } }];
  }

  /** Writes that bring the reverse index from the reads of `stored` to `wanted`. */
  putReads(stored: PageManifest, wanted: readonly PageRead[]): readonly Write[] {
    const { put, remove } = readsDifference(stored.reads, wanted);
    return [
      ...put.map(({ tag, from, to }): Write => {
        const { table, pk, sk } = pageKeys.reader(tag, stored.siteId, stored.path);
        return { table, put: { pk, sk, version: 1, from, to } };
      }),
      ...remove.map(({ tag }): Write => {
        const { table, pk, sk } = pageKeys.reader(tag, stored.siteId, stored.path);
        return { table, delete: { pk, sk } };
      }),
    ];
  }
}
