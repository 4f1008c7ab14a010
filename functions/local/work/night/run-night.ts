import { storeDailyRoots } from '#functions/audit/store-daily-roots.ts';
import type { Services } from '#functions/composition/services.ts';
import { measureStorage } from '#functions/operations/measure-storage.ts';
import { reconcileAllPages } from '#functions/rendering/repair/reconcile-all-pages.ts';
import { keepSearch } from '#functions/search/keep-search.ts';
import { startDueLinkChecks } from '#functions/supervision/links/start-due-link-checks.ts';
import { runDailySupervision } from '#functions/supervision/run-daily-supervision.ts';

type Step = (services: Services) => Promise<unknown>;

/** Where the cluster is deployed, each is a function of its own. */
const steps = {
  storeDailyRoots,
  reconcileAllPages,
  keepSearch,
  startDueLinkChecks,
  runDailySupervision,
  measureStorage,
} as const satisfies Readonly<Record<string, Step>>;

/** Does what keeps the house once a night: roots of the audit chains, comparisons, sweeping. A step that fails stops no other. */
export const runNight = async (services: Services, work: Readonly<Record<string, Step>> = steps): Promise<void> => {
  for (const [name, step] of Object.entries(work)) {
    try {
      await step(services);
    } catch (error) {
      const said = error instanceof Error ? error.stack : String(error);
      console.error(JSON.stringify({ level: 'error', night: name, error: said }));
    }
  }
};
