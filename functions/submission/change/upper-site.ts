import { DomainError } from '#shared/domain/errors.ts';
import type { Site, SiteStatus } from '#shared/domain/site/site.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ClusterRepository } from '#shared/repositories/cluster/cluster-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** @throws DomainError site-not-found */
export const requireSite = async (tables: TableStore, siteId: string): Promise<Site> => {
  const site = await new SiteRepository(tables).find(siteId);
  if (!site) throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
  return site;
};

/** The site above a unit's, which receives its submissions: its parent, else the portal. @throws DomainError site-not-found */
export const upperSite = async (tables: TableStore, unit: Site): Promise<Site> => {
  const above = unit.parentSiteId ?? unit.hostSiteId ?? (await new ClusterRepository(tables).settings()).portalSiteId;
  if (above === unit.siteId)
    throw new DomainError('transition-refused', 'no site of the cluster is above this one', { siteId: unit.siteId });
  return requireSite(tables, above);
};

/** The units that send to a site: every live site below it, or those in the states named. */
export const unitsBelow = async (
  tables: TableStore,
  siteId: string,
  states: readonly SiteStatus[] = ['live'],
): Promise<readonly Site[]> => {
  const [sites, { portalSiteId }] = await Promise.all([
    new SiteRepository(tables).list(),
    new ClusterRepository(tables).settings(),
  ]);
  return sites.filter(
    (site) =>
      site.siteId !== siteId &&
      site.kind !== 'topic' &&
      states.includes(site.status) &&
      (site.parentSiteId ?? portalSiteId) === siteId,
  );
};
