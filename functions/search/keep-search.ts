import type { Services } from '#functions/composition/services.ts';
import { purgeTombstones } from '#functions/search/purge-tombstones.ts';
import { reconcileSearch } from '#functions/search/reconcile-search.ts';

/** Repairs what drifted from the tables and drops old tombstones. Run daily. */
export const keepSearch = async (services: Pick<Services, 'tables' | 'search' | 'queue' | 'clock'>): Promise<void> => {
  await reconcileSearch(services);
  await purgeTombstones(services);
};
