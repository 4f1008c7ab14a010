import type { Services } from '#functions/composition/services.ts';
import { reconcileSearch } from '#functions/search/reconcile-search.ts';

/**
 * Forgets the entries of a site, or of all, and begins to make them again from the tables, in the queue `search`.
 * Answers how many. Search finds less until the queue is done.
 */
export const rebuildSearch = async (
  services: Pick<Services, 'tables' | 'search' | 'queue' | 'clock'>,
  { siteId }: { readonly siteId?: string | undefined } = {},
): Promise<number> => {
  await services.search.clear({ siteId });
  return (await reconcileSearch(services)).behind;
};
