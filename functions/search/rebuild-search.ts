import type { Services } from '#functions/composition/services.ts';
import { startIndexSite } from '#functions/search/indexing/index-site.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/**
 * Forgets the entries of a site, or of all, and begins to make them again from the tables, in the queue `search`.
 * Answers the sites. Search finds less until the queue is done.
 */
export const rebuildSearch = async (
  { tables, search, queue }: Pick<Services, 'tables' | 'search' | 'queue'>,
  { siteId }: { readonly siteId?: string | undefined } = {},
): Promise<readonly string[]> => {
  const sites = siteId === undefined ? (await new SiteRepository(tables).list()).map((site) => site.siteId) : [siteId];
  await search.clear({ siteId });
  for (const id of sites) await startIndexSite({ queue }, id);
  return sites;
};
