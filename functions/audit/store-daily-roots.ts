import { storeDailyRoot } from '#functions/audit/store-daily-root.ts';
import type { Services } from '#functions/composition/services.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** Keeps the ends of all chains for a day: of every site, and of the cluster. */
export const storeDailyRoots = async (services: Pick<Services, 'tables' | 'objects' | 'clock'>): Promise<void> => {
  const sites = await new SiteRepository(services.tables).list();
  for (const siteId of ['cluster', ...sites.map((site) => site.siteId)]) await storeDailyRoot(services, siteId);
};
