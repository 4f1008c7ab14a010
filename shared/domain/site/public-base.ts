import type { Site } from '#shared/domain/site/site.ts';

/** Where sites without a `publicBase` of their own are reached; `{siteId}` and `{domain}` are replaced. */
export type DerivedBases = { readonly derivedBase: string; readonly portalBase: string };

/**
 * Absolute address of a site without trailing slash: its own setting, or derived. A topic lives at `/zt/<siteId>` of its host;
 * without `host` it gets an address of its own.
 */
export const publicBase = (site: Site, host: Site | undefined, bases: DerivedBases): string => {
  if (site.publicBase) return site.publicBase;
  if (site.kind === 'topic' && host) return `${publicBase(host, undefined, bases)}/zt/${site.siteId}`;
  const pattern = site.kind === 'portal' ? bases.portalBase : bases.derivedBase;
  return pattern.replaceAll('{siteId}', site.siteId).replaceAll('{domain}', site.domain ?? site.siteId);
};
