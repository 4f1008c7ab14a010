import { type DerivedBases, publicBase } from '#shared/domain/site/public-base.ts';
import type { Site } from '#shared/domain/site/site.ts';

/** Where an address of the cluster leads: the site and the address below its root, with leading slash. */
export type ClusterPlace = { readonly site: Site; readonly address: string };

/** The hosts of the cluster; see `clusterAddresses`. */
export type ClusterAddresses = {
  /** Host without port, lower case; the loopback names mean the portal. */
  readonly siteOf: (host: string) => Site | undefined;
  /** The place of a path on a host; a topic lives below its host at `/zt/<siteId>/`. Undefined for other hosts. */
  readonly placeOf: (host: string, path: string) => ClusterPlace | undefined;
  readonly baseOf: (site: Site) => string;
};

const topicPath = /^\/zt\/([a-z0-9-]+)(\/.*)?$/;
const loopback: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Host of an absolute address, without port, lower case; empty when it has none. */
export const hostOfAddress = (address: string): string =>
  /^[a-z]+:\/\/(\[[0-9a-f:]+\]|[^/:?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';

/** Which site a host and path mean, by domain, public base or `<siteId>.localhost`. */
export const clusterAddresses = (sites: readonly Site[], bases: DerivedBases): ClusterAddresses => {
  const byId = new Map(sites.map((site) => [site.siteId, site]));
  const baseOf = (site: Site): string => publicBase(site, byId.get(site.hostSiteId ?? ''), bases);
  const portal = sites.find(({ kind }) => kind === 'portal');
  const byHost = new Map<string, Site>();
  for (const site of sites) {
    const hosts = [site.domain, `${site.siteId}.localhost`, hostOfAddress(publicBase(site, undefined, bases))];
    for (const host of hosts) if (host) byHost.set(host.toLowerCase(), site);
  }
  const siteOf = (host: string): Site | undefined => byHost.get(host) ?? (loopback.includes(host) ? portal : undefined);
  return {
    siteOf,
    baseOf,
    placeOf: (host, path) => {
      const site = siteOf(host);
      if (!site) return undefined;
      const [, topicId, below] = topicPath.exec(path) ?? [];
      const topic = topicId === undefined ? undefined : byId.get(topicId);
      return topic?.kind === 'topic' && topic.hostSiteId === site.siteId
        ? { site: topic, address: below ?? '/' }
        : { site, address: path };
    },
  };
};
