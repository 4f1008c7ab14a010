import type { SiteDefinition } from '#shared/schemas/config/site-definition.ts';
import type { Environment } from './environment.ts';

const registered = (host: string): string => host.replace(/^www\./, '');

/**
 * A site as an environment names it: hosts below the portal's domain stand below the environment's own; a domain kept from
 * before the cluster is used in production only.
 */
export const siteIn = (
  { baseDomain, portalDomain, production }: Environment,
  site: SiteDefinition,
  portalHost: string | undefined,
): SiteDefinition => {
  if (site.domain === undefined) return site;
  if (site.kind === 'portal') return { ...site, domain: portalDomain };
  const base = portalHost && registered(portalHost);
  if (base && site.domain.endsWith(`.${base}`))
    return { ...site, domain: `${site.domain.slice(0, -base.length)}${baseDomain}` };
  const { keptDomain: _, ...rest } = site;
  return production ? site : { ...rest, domain: `${site.siteId}.${baseDomain}` };
};
