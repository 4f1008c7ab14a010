import type { Caller } from '#functions/local/command/caller.ts';
import { waitForWork } from '#functions/local/command/work/wait-for-work.ts';
import type { LocalSettings } from '#functions/local/local-settings.ts';
import { startCluster } from '#functions/local/start-cluster.ts';
import { rebuildPages } from '#functions/rendering/repair/rebuild-pages.ts';
import { rebuildSearch } from '#functions/search/rebuild-search.ts';

/** Makes pages and search index of a data folder from its tables and waits for them; answers how many jobs failed for good. */
export const makeDerived = async (settings: LocalSettings, caller: Caller): Promise<number> => {
  const cluster = await startCluster(settings);
  await cluster.mended;
  try {
    await rebuildPages(cluster.services)();
    await rebuildSearch(cluster.services, {});
    return await waitForWork(cluster.services, caller);
  } finally {
    await cluster.close();
  }
};
