import type { ClusterSettings } from '#shared/domain/cluster/cluster-settings.ts';
import { type ColumnTree, columnTree } from '#shared/domain/column/column-tree.ts';
import { withCatalogue } from '#shared/domain/disclosure/catalogue-columns.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ClusterRepository } from '#shared/repositories/cluster/cluster-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { entityOf } from '#shared/repositories/entity.ts';
import { keys } from '#shared/repositories/keys.ts';
import { readRevisions } from '#shared/repositories/revision.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** A site as it was at one revision. */
export type SiteSnapshot = {
  readonly revision: string;
  readonly site: Site | undefined;
  readonly tree: ColumnTree;
};

const noSettings: ClusterSettings = { version: 0, portalSiteId: 'portal', superiorLinks: [], linkAllowList: [] };

/** Sites, columns and cluster settings of one process, read again only when their revision moved. */
export class SiteSnapshots {
  readonly #tables: TableStore;
  readonly #known = new Map<string, SiteSnapshot>();
  #cluster: { readonly revision: string; readonly settings: ClusterSettings } | undefined;

  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  /** The site as it is now: one small read when nothing changed. */
  async site(siteId: string): Promise<SiteSnapshot> {
    const [cluster = '0', own = '0'] = await readRevisions(this.#tables, [siteId]);
    // The names of classes are the cluster's.
    const revision = own === '0' ? '0' : `${own}/${cluster}`;
    const known = this.#known.get(siteId);
    // A site without a revision was never saved by a use case: nothing tells when it changes.
    if (known?.revision === revision && revision !== '0') return known;
    const columns = new ColumnRepository(this.#tables);
    const [site, tree, values, dictionaries] = await Promise.all([
      new SiteRepository(this.#tables).find(siteId),
      columns.tree(siteId),
      columns.catalogueValues(siteId),
      new ClusterRepository(this.#tables).dictionaries(),
    ]);
    const snapshot = { revision, site, tree: site ? withCatalogue(tree, values, dictionaries) : columnTree([]) };
    this.#known.set(siteId, snapshot);
    return snapshot;
  }

  async cluster(): Promise<{ readonly revision: string; readonly settings: ClusterSettings }> {
    const revision = (await readRevisions(this.#tables, []))[0] ?? '0';
    if (this.#cluster?.revision === revision && revision !== '0') return this.#cluster;
    const item = await this.#tables.get(keys.clusterSettings);
    this.#cluster = { revision, settings: item ? entityOf<ClusterSettings>(item) : noSettings };
    return this.#cluster;
  }
}
