import type { MadeAnswer } from '#functions/cluster/pages/request-pages.ts';
import type { Services } from '#functions/composition/services.ts';
import { pathOfAddress } from '#shared/domain/page/missing-page.ts';
import { pageObjectKey } from '#shared/domain/page/page-path.ts';
import { showsPages } from '#shared/domain/site/site-life.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

const index = 'index.html';

/**
 * The page of an address where the store has it after all: a distribution asks for a folder's page by the folder's address only,
 * and comes here too when the store did not answer it.
 */
export const storedPage = async (
  { tables, objects }: Pick<Services, 'tables' | 'objects'>,
  siteId: string,
  address: string,
): Promise<MadeAnswer | undefined> => {
  const path = pathOfAddress(address);
  const sites = new SiteRepository(tables);
  const site = path === undefined ? undefined : await sites.find(siteId);
  const host = site?.hostSiteId === undefined ? undefined : await sites.find(site.hostSiteId);
  if (path === undefined || !site || !showsPages(site, host)) return undefined;
  const page = await objects.get(pageObjectKey(siteId, path));
  if (!page) return undefined;
  if (address.endsWith(`/${index}`)) {
    const root = site.kind === 'topic' ? `/zt/${siteId}` : '';
    return { status: 301, headers: { location: `${root}${encodeURI(address.slice(0, -index.length))}` }, body: '' };
  }
  const { contentType, cacheControl = 'public, max-age=0, s-maxage=30' } = page;
  const body = new TextDecoder().decode(page.body);
  return { status: 200, headers: { 'content-type': contentType, 'cache-control': cacheControl }, body };
};
