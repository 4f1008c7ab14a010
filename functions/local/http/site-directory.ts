import { publicBase } from '#shared/domain/site/public-base.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { readRevisions } from '#shared/repositories/revision.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

type Known = {
  readonly revision: string;
  readonly byHost: ReadonlyMap<string, Site>;
  readonly byId: ReadonlyMap<string, Site>;
  readonly portal: Site | undefined;
};

/** Which site a host name asks for: its domain, `<siteId>.localhost`, or the portal. Read again when the cluster's revision moves. */
export class SiteDirectory {
  readonly #tables: TableStore;
  readonly #bases: { readonly derivedBase: string; readonly portalBase: string };
  #known: Known | undefined;

  constructor(tables: TableStore, bases: { readonly derivedBase: string; readonly portalBase: string }) {
    this.#tables = tables;
    this.#bases = bases;
  }

  /** `host` without port, lower case. */
  async byHost(host: string): Promise<Site | undefined> {
    const known = await this.#current();
    return known.byHost.get(host) ?? (isLoopback(host) ? known.portal : undefined);
  }

  async byId(siteId: string): Promise<Site | undefined> {
    return (await this.#current()).byId.get(siteId);
  }

  /** Whether nobody has created a site yet. */
  async isEmpty(): Promise<boolean> {
    return (await this.#current()).byId.size === 0;
  }

  async #current(): Promise<Known> {
    const [revision = '0'] = await readRevisions(this.#tables, []);
    if (this.#known?.revision === revision && revision !== '0') return this.#known;
    const sites = await new SiteRepository(this.#tables).list();
    const byId = new Map(sites.map((site) => [site.siteId, site]));
    const byHost = new Map<string, Site>();
    for (const site of sites) {
      const base = new URL(publicBase(site, undefined, this.#bases));
      for (const host of [`${site.siteId}.localhost`, base.hostname, site.domain]) if (host) byHost.set(host, site);
    }
    this.#known = { revision, byHost, byId, portal: sites.find((site) => site.kind === 'portal') };
    return this.#known;
  }
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
