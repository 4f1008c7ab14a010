import type { ClusterSettings } from '#shared/domain/cluster/cluster-settings.ts';
import type { Site, SiteLink } from '#shared/domain/site/site.ts';

/** Sites to go to from a site (CLU-15): `superior` from the nearest up, then outside ones; lower and same-level ones by id. */
export type SiteLinks = {
  readonly superior: readonly Site[];
  readonly superiorElsewhere: readonly SiteLink[];
  readonly sameLevel: readonly Site[];
  readonly lower: readonly Site[];
};

/** Links of a site to those above, beside and below it; only live ones among `sites` count. */
export const siteLinks = (
  site: Site,
  sites: readonly Site[],
  settings: Pick<ClusterSettings, 'superiorLinks'>,
): SiteLinks => {
  const live = sites.filter((other) => other.status === 'live' && other.siteId !== site.siteId);
  const byId = new Map(live.map((other) => [other.siteId, other]));
  const superior: Site[] = [];
  const above = (of: Site): string | undefined => of.parentSiteId ?? of.hostSiteId;
  for (let at = byId.get(above(site) ?? ''); at && !superior.includes(at); at = byId.get(above(at) ?? ''))
    superior.push(at);
  const elsewhere = new Map([...site.superiorLinks, ...settings.superiorLinks].map((link) => [link.url, link]));
  return {
    superior,
    superiorElsewhere: [...elsewhere.values()],
    sameLevel: live.filter(
      (other) =>
        site.parentSiteId !== undefined && other.parentSiteId === site.parentSiteId && other.kind === site.kind,
    ),
    lower: live.filter((other) => other.parentSiteId === site.siteId),
  };
};
