import type { ColumnTree } from '#shared/domain/column/column-tree.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** Sites and column trees as they were when first asked for; made anew for each batch. */
export type SiteReader = {
  site(siteId: string): Promise<Site | undefined>;
  tree(siteId: string): Promise<ColumnTree>;
};

const kept = <T>(read: (id: string) => Promise<T>): ((id: string) => Promise<T>) => {
  const cache = new Map<string, Promise<T>>();
  return (id) => {
    const known = cache.get(id) ?? read(id);
    cache.set(id, known);
    return known;
  };
};

export const siteReader = (tables: TableStore): SiteReader => {
  const sites = new SiteRepository(tables);
  const columns = new ColumnRepository(tables);
  return { site: kept((siteId) => sites.find(siteId)), tree: kept((siteId) => columns.tree(siteId)) };
};
