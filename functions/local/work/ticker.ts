import { storeDailyRoots } from '#functions/audit/store-daily-roots.ts';
import type { Services } from '#functions/composition/services.ts';
import { type Loop, startLoop } from '#functions/local/work/loop.ts';
import { measureStorage } from '#functions/operations/measure-storage.ts';
import { startDueCollectors } from '#functions/publishing/collection/run-collector.ts';
import { runDue } from '#functions/publishing/run-due.ts';
import { reconcileAllPages } from '#functions/rendering/reconcile-all-pages.ts';
import { keepSearch } from '#functions/search/keep-search.ts';
import { runClusterDue } from '#functions/sites/cluster/run-cluster-due.ts';
import { startDueLinkChecks } from '#functions/supervision/links/start-due-link-checks.ts';
import { runDailySupervision } from '#functions/supervision/run-daily-supervision.ts';
import { tickSupervision } from '#functions/supervision/tick-supervision.ts';

const everyMs = 5000;

const daily = async (services: Services): Promise<void> => {
  await storeDailyRoots(services);
  await reconcileAllPages(services);
  await keepSearch(services);
  await startDueLinkChecks(services);
  await runDailySupervision(services);
  await measureStorage(services);
};

/** Does what falls due, every minute rolls up the visits and sends what mail is owed and starts what is to be collected, and once a day what keeps the house: roots of the audit chains, reconciliations, sweeping. */
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
      await tickSupervision(services);
      await startDueCollectors(services);
    }
    const today = services.clock.now().toISOString().slice(0, 10);
    if (today !== day) {
      day = today;
      await daily(services);
    }
    return false;
  });
};
