import type { Services } from '#functions/composition/services.ts';
import { type ColumnTree, columnPathIds } from '#shared/domain/column/column-tree.ts';
import type { ClusterAddresses, ClusterPlace } from '#shared/domain/link/cluster-address.ts';
import { pathOfAddress } from '#shared/domain/page/missing-page.ts';
import { articleVisitKey, columnVisitKey, siteVisitKey } from '#shared/domain/visit/visit-counts.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';

/** What a page view counts for: the site and the keys of the site, columns and article it shows. */
export type PageSubjects = { readonly siteId: string; readonly keys: readonly string[] };

const keptMs = 60_000;
const keptPages = 50_000;
/** Pages made for one reader, which stand in no ledger. */
const requestedPages: readonly string[] = ['/search', '/leave'];

/** Tells what a host and path show; pages the cluster does not have count for nothing. Answers are kept for a minute. */
export class PageSubjectFinder {
  readonly #tables: Services['tables'];
  #trees = new Map<string, { readonly until: number; readonly tree: Promise<ColumnTree> }>();
  #known = new Map<string, { readonly until: number; readonly subjects: PageSubjects | undefined }>();
  constructor(tables: Services['tables']) {
    this.#tables = tables;
  }

  async find(
    addresses: ClusterAddresses,
    host: string,
    address: string,
    now: number,
  ): Promise<PageSubjects | undefined> {
    const name = `${host}${address}`;
    const known = this.#known.get(name);
    if (known && known.until > now) return known.subjects;
    const subjects = await this.#read(addresses.placeOf(host, address), now);
    if (this.#known.size >= keptPages) this.#known = new Map();
    this.#known.set(name, { until: now + keptMs, subjects });
    return subjects;
  }

  async #read(place: ClusterPlace | undefined, now: number): Promise<PageSubjects | undefined> {
    if (place?.site.status !== 'live') return undefined;
    const { siteId } = place.site;
    if (requestedPages.includes(place.address)) return { siteId, keys: [siteVisitKey] };
    const path = pathOfAddress(place.address);
    const page = path === undefined ? undefined : await new ManifestRepository(this.#tables).find({ siteId, path });
    if (page?.state !== 'live') return undefined;
    const columns = page.columnId === undefined ? [] : columnPathIds(await this.#tree(siteId, now), page.columnId);
    const article = page.articleId === undefined ? [] : [articleVisitKey(page.articleId)];
    return { siteId, keys: [siteVisitKey, ...columns.map(columnVisitKey), ...article] };
  }

  #tree(siteId: string, now: number): Promise<ColumnTree> {
    const known = this.#trees.get(siteId);
    if (known && known.until > now) return known.tree;
    const tree = new ColumnRepository(this.#tables).tree(siteId);
    this.#trees.set(siteId, { until: now + keptMs, tree });
    return tree;
  }
}
