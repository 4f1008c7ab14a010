import type { Services } from '#functions/composition/services.ts';
import { demoColumns } from '#functions/local/demo/content/demo-content.ts';
import { demoSites } from '#functions/local/demo/content/structure/demo-sites.ts';
import type { DemoColumn, DemoSite } from '#functions/local/demo/content/types.ts';
import { launchSite } from '#functions/sites/site/launch-site.ts';
import { provisionSite } from '#functions/sites/site/provision-site.ts';
import type { StartColumn } from '#functions/sites/site/start-columns.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { startRoles } from '#shared/domain/access/role.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** The office of the demonstration city, with the rights its role gives it. */
export const demoOffice: Actor = {
  accountId: 'demonstration',
  username: 'demonstration',
  name: '演示数据',
  via: 'commandLine',
  grants: [
    { role: 'office', actions: startRoles.find(({ roleId }) => roleId === 'office')?.actions ?? [], siteId: '*' },
  ],
};

const columnOf = ({ audience, fedByMounts: _, mounts, ...column }: DemoColumn): StartColumn => ({
  ...column,
  channel: audience,
  mounts,
});

const draftOf = (site: DemoSite) => {
  const { icp, policeRecord, unit, ...draft } = site;
  // The fax number stands in the disclosure guide only.
  const { fax: _, ...address } = unit;
  return { ...draft, unit: address, filings: icp && policeRecord ? { icp, policeRecord } : undefined };
};

const seedSite = async (services: Services, site: DemoSite): Promise<void> => {
  const known = await new SiteRepository(services.tables).find(site.siteId);
  if (!known)
    await provisionSite(services)(demoOffice, { ...draftOf(site), columns: demoColumns(site.siteId).map(columnOf) });
  if (known?.status !== 'live') await launchSite(services)(demoOffice, site.siteId);
};

/** Builds and launches the sites, portal first; those that are there already stay as they are. */
export const seedSites = async (services: Services): Promise<void> => {
  for (const site of demoSites) await seedSite(services, site);
};
