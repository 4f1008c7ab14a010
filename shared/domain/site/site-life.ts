import { DomainError } from '#shared/domain/errors.ts';
import type { Site, SiteStatus } from '#shared/domain/site/site.ts';

const day = 86_400_000;
/** Longest a site may be offline for a while, and shortest its closing notice may stand, in days. */
export const offlineDays = 30;

/** Which step of a site's life is possible from where: read it as a table. */
export const siteSteps = {
  launch: { from: ['preparing'], to: 'live' },
  takeOffline: { from: ['live'], to: 'tempOffline' },
  bringBack: { from: ['tempOffline'], to: 'live' },
  retire: { from: ['live', 'tempOffline'], to: 'offlineNotice' },
  reopen: { from: ['offlineNotice'], to: 'live' },
  close: { from: ['offlineNotice'], to: 'closed' },
} as const satisfies Record<string, { readonly from: readonly SiteStatus[]; readonly to: SiteStatus }>;

export type SiteStep = keyof typeof siteSteps;

/**
 * The site whose state decides what readers of `site` find at its addresses: a topic lives on its host's, so while the host
 * shows no pages the host's state counts.
 */
export const decisiveSite = (site: Site, host: Site | undefined): Site =>
  site.kind === 'topic' && host && host.status !== 'live' ? host : site;

/** Whether pages stand at the site's addresses; otherwise one notice stands for all of them. */
export const showsPages = (site: Site, host: Site | undefined): boolean => decisiveSite(site, host).status === 'live';

/** Whether the site still counts as one of the cluster: its addresses are taken, its programs answered. */
export const isServed = (site: Pick<Site, 'status'>): boolean =>
  site.status === 'live' || site.status === 'offlineNotice';

/** The site after `step`, as one version more. @throws DomainError transition-refused */
export const stepSite = (site: Site, step: SiteStep, at: string, fields: Partial<Site> = {}): Site => {
  const { from, to } = siteSteps[step];
  if (!(from as readonly SiteStatus[]).includes(site.status)) {
    throw new DomainError('transition-refused', `${step} is not possible while ${site.status}`, {
      siteId: site.siteId,
      status: site.status,
      step,
    });
  }
  return { ...site, ...fields, status: to, version: site.version + 1, updatedAt: at };
};

/** @throws DomainError transition-refused, input-invalid when it is over thirty days or the second time within a year */
export const takeSiteOffline = (site: Site, input: { reason: string; until: string }, at: string): Site => {
  const until = Date.parse(input.until);
  if (!(until > Date.parse(at)) || until - Date.parse(at) > offlineDays * day) {
    throw new DomainError('input-invalid', 'temporary offline lasts thirty days at most', {}, [
      { pointer: '/until', zh: '临时下线最长 30 天', en: 'Thirty days from now at most' },
    ]);
  }
  const last = site.tempOffline;
  if (last && Date.parse(at) - Date.parse(last.from) < 365 * day) {
    throw new DomainError('transition-refused', 'offline for a while once a year at most', { lastFrom: last.from });
  }
  const tempOffline = { from: at, until: new Date(until).toISOString(), reason: input.reason };
  return stepSite(site, 'takeOffline', at, { tempOffline });
};

export const bringSiteBack = (site: Site, at: string): Site =>
  stepSite(site, 'bringBack', at, { tempOffline: site.tempOffline && { ...site.tempOffline, endedAt: at } });

/** Puts up the notice that says where readers go now; never the portal's, which all others hang on. @throws DomainError transition-refused, input-invalid under thirty days */
export const retireSite = (
  site: Site,
  input: { readonly newName: string; readonly newUrl: string; readonly until?: string | undefined },
  at: string,
): Site => {
  if (site.kind === 'portal')
    throw new DomainError('transition-refused', 'the portal of a cluster does not retire', { siteId: site.siteId });
  const shortest = Date.parse(at) + offlineDays * day;
  const until = input.until === undefined ? shortest : Date.parse(input.until);
  if (!(until >= shortest)) {
    throw new DomainError('input-invalid', 'a closing notice stands for thirty days at least', {}, [
      { pointer: '/until', zh: '公告期不少于 30 日', en: 'The notice stands for thirty days at least' },
    ]);
  }
  const { newName, newUrl } = input;
  return stepSite(site, 'retire', at, { retirement: { at, newName, newUrl, until: new Date(until).toISOString() } });
};

/** The site whose notice leads elsewhere; its end stays the same day. @throws DomainError transition-refused where no notice stands */
export const readdressNotice = (
  site: Site,
  { newName, newUrl }: { readonly newName: string; readonly newUrl: string },
  at: string,
): Site => {
  if (site.status !== 'offlineNotice' || !site.retirement)
    throw new DomainError('transition-refused', `no notice stands while ${site.status}`, { siteId: site.siteId });
  return { ...site, retirement: { ...site.retirement, newName, newUrl }, version: site.version + 1, updatedAt: at };
};

/**
 * Takes the notice of its end back: the site is what it was before it, also offline for a while where that lasts yet.
 *
 * @throws DomainError transition-refused, also where it went into another site
 */
export const reopenSite = (site: Site, at: string): Site => {
  if (site.mergedInto)
    throw new DomainError('transition-refused', `site ${site.siteId} went into ${site.mergedInto.siteId}`, {
      siteId: site.siteId,
    });
  const reopened = stepSite(site, 'reopen', at, { retirement: undefined });
  const { tempOffline } = site;
  if (!tempOffline || tempOffline.endedAt !== undefined) return reopened;
  return tempOffline.until > at
    ? { ...reopened, status: 'tempOffline' }
    : { ...reopened, tempOffline: { ...tempOffline, endedAt: at } };
};
