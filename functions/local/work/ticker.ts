import { storeDailyRoot } from '#functions/audit/store-daily-root.ts';
import type { Services } from '#functions/composition/services.ts';
import { type Loop, startLoop } from '#functions/local/work/loop.ts';
import { measureStorage } from '#functions/operations/measure-storage.ts';
import { runDue } from '#functions/publishing/run-due.ts';
import { reconcilePages } from '#functions/rendering/reconcile-pages.ts';
import { purgeTombstones } from '#functions/search/purge-tombstones.ts';
import { reconcileSearch } from '#functions/search/reconcile-search.ts';
import { runClusterDue } from '#functions/sites/cluster/run-cluster-due.ts';
import { startDueLinkChecks } from '#functions/supervision/links/start-due-link-checks.ts';
import { rollUpVisits } from '#functions/supervision/visits/roll-up-visits.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

const everyMs = 5000;

const daily = async (services: Services): Promise<void> => {
  const sites = await new SiteRepository(services.tables).list();
  for (const siteId of ['cluster', ...sites.map((site) => site.siteId)]) await storeDailyRoot(services, siteId);
  for (const { siteId } of sites) await reconcilePages(services)(siteId, { verify: true });
  await reconcileSearch(services);
  await purgeTombstones(services);
  await startDueLinkChecks(services);
  await measureStorage(services);
};

/** Does what falls due, every minute rolls up the visits, and once a day what keeps the house: roots of the audit chains, reconciliations, sweeping. */
export const startTicker = (services: Services, sweep: (now: Date) => Promise<void>): Loop => {
  let minute = '';
  let day = services.clock.now().toISOString().slice(0, 10);
  return startLoop('ticker', everyMs, async () => {
    await runDue(services);
    await runClusterDue(services);
    await sweep(services.clock.now());
    const now = services.clock.now().toISOString().slice(0, 16);
    if (now !== minute) {
      minute = now;
      await rollUpVisits(services);
    }
    const today = services.clock.now().toISOString().slice(0, 10);
    if (today !== day) {
      day = today;
      await daily(services);
    }
    return false;
  });
};
