import type { PageKey } from '#shared/domain/page/page.ts';
import { pageAddress } from '#shared/domain/page/page-fate.ts';
import type { EdgeCache } from '#shared/ports/edge-cache.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** More addresses than these are told as one that stands for all: it costs as much as each of them, and pages are kept for seconds only. */
const mostAddresses = 3;

type Place = { readonly host: string; readonly root: string };

/** The host that delivers a site, and the path at which it stands there: a topic's pages are its host's. */
const placeOf = async (sites: SiteRepository, siteId: string): Promise<Place> => {
  const site = await sites.find(siteId);
  return site?.kind === 'topic' && site.hostSiteId !== undefined
    ? { host: site.hostSiteId, root: `/zt/${siteId}` }
    : { host: siteId, root: '' };
};

/** Files stand below `/media/` of every host, whose site they are. */
const addressOf = ({ root }: Place, path: string): string =>
  encodeURI(`${path.startsWith('media/') ? '' : root}${pageAddress(path)}`);

/**
 * Lets the caches of each host forget pages (`path` may end with a star), each host told once; answers those whose caches take no
 * more for now, which are to be asked for again.
 */
export const forgetPages = async (
  { edge, tables }: { readonly edge: EdgeCache; readonly tables: TableStore },
  pages: readonly PageKey[],
): Promise<readonly PageKey[]> => {
  const sites = new SiteRepository(tables);
  const places = new Map<string, Promise<Place>>();
  const hosts = new Map<string, { readonly addresses: Set<string>; readonly pages: PageKey[] }>();
  for (const page of pages) {
    const known = places.get(page.siteId) ?? placeOf(sites, page.siteId);
    places.set(page.siteId, known);
    const place = await known;
    const wanted = hosts.get(place.host) ?? { addresses: new Set(), pages: [] };
    hosts.set(place.host, wanted);
    wanted.addresses.add(addressOf(place, page.path));
    wanted.pages.push(page);
  }
  const left: PageKey[] = [];
  for (const [host, wanted] of hosts) {
    const { addresses } = wanted;
    await edge.forget(host, addresses.size > mostAddresses ? ['/*'] : [...addresses].sort()).catch(() => {
      left.push(...wanted.pages);
    });
  }
  return left;
};
