import { queueBatchHandler } from '#functions/rendering/queue-batch-handler.ts';
import { pageAddress } from '#shared/domain/page/page-fate.ts';
import type { EdgeCache } from '#shared/ports/edge-cache.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { purgeMessage } from '#shared/schemas/events/page-messages.ts';

/** More addresses than these are told as one that stands for all. */
const mostAddresses = 100;

type Waiting = { readonly addresses: Set<string>; readonly messageIds: Set<string> };

/** The host that delivers a site, and the path at which it stands there: a topic's pages are its host's. */
const placeOf = async (sites: SiteRepository, siteId: string): Promise<{ host: string; root: string }> => {
  const site = await sites.find(siteId);
  return site?.kind === 'topic' && site.hostSiteId !== undefined
    ? { host: site.hostSiteId, root: `/zt/${siteId}` }
    : { host: siteId, root: '' };
};

/**
 * Queue `purge`: what a batch holds of one host is told to its caches at once. A host whose caches take no more comes again
 * with all its messages.
 */
export const purgeHandler = ({ edge, tables }: { readonly edge: EdgeCache; readonly tables: TableStore }) =>
  queueBatchHandler(purgeMessage, async (deliveries) => {
    const sites = new SiteRepository(tables);
    const places = new Map<string, Promise<{ host: string; root: string }>>();
    const hosts = new Map<string, Waiting>();
    for (const { messageId, message } of deliveries)
      for (const { siteId, path } of message.pages) {
        const place = places.get(siteId) ?? placeOf(sites, siteId);
        places.set(siteId, place);
        const { host, root } = await place;
        const waiting = hosts.get(host) ?? { addresses: new Set(), messageIds: new Set() };
        hosts.set(host, waiting);
        waiting.addresses.add(encodeURI(`${root}${pageAddress(path)}`));
        waiting.messageIds.add(messageId);
      }
    const failed = new Set<string>();
    for (const [host, { addresses, messageIds }] of hosts)
      await edge.forget(host, addresses.size > mostAddresses ? ['/*'] : [...addresses].sort()).catch(() => {
        for (const id of messageIds) failed.add(id);
      });
    return [...failed];
  });
