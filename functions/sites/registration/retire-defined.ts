import { stepSiteLife } from '#functions/sites/site/site-steps.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { deploymentActor } from '#shared/domain/access/deployment-actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { type Registration, RegistrationRepository } from '#shared/repositories/site/registration-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import type { RegisteredSite } from '#shared/schemas/events/registered-site.ts';

/** Where readers go who find nothing better said: to the portal. */
const portalOf = (sites: readonly Site[]) => {
  const portal = sites.find(({ kind }) => kind === 'portal');
  return portal?.domain === undefined
    ? undefined
    : { newName: portal.name.zh, newUrl: portal.publicBase ?? `https://${portal.domain}` };
};

/** Whether the notice that stands is the one that a deployment put up. */
const isOurs = (site: Site | undefined, { noticeUntil }: Registration): boolean =>
  noticeUntil !== undefined && site?.status === 'offlineNotice' && site.retirement?.until === noticeUntil;

const leadsThere = (site: Site | undefined, newName: string, newUrl: string): boolean =>
  site?.retirement?.newName === newName && site.retirement.newUrl === newUrl;

/**
 * Puts up the notice of a site's end and writes `after` with its end beside it. The portal, which all others hang on, and sites
 * that nobody has seen stay as they are. Answers whether a deployment's notice stands then.
 */
export const retireDefined = async (
  ports: TaskPorts,
  { siteId, definition }: RegisteredSite,
  before: Registration,
  after: Registration,
): Promise<boolean> => {
  const sites = await new SiteRepository(ports.tables).list();
  const registrations = new RegistrationRepository(ports.tables);
  const site = sites.find((one) => one.siteId === siteId);
  if (isOurs(site, before)) {
    const kept = registrations.change(siteId, before, { ...after, noticeUntil: before.noticeUntil });
    const { newName, newUrl } = definition.retired ?? {};
    if (newName === undefined || newUrl === undefined || leadsThere(site, newName, newUrl))
      await ports.tables.transact([kept]);
    else await stepSiteLife(ports)(deploymentActor, siteId, { step: 'readdress', newName, newUrl }, () => [kept]);
    return true;
  }
  const goal = definition.retired ?? portalOf(sites);
  if (!goal || site?.kind === 'portal' || (site?.status !== 'live' && site?.status !== 'tempOffline')) return false;
  await stepSiteLife(ports)(deploymentActor, siteId, { step: 'retire', ...goal }, ({ retirement }) => [
    registrations.change(siteId, before, { ...after, noticeUntil: retirement?.until }),
  ]);
  return true;
};

/**
 * Takes back the notice that a deployment put up, where it says so no longer: it was undone, or thought better of. A notice that
 * somebody put up at the desk stays.
 *
 * @throws DomainError transition-refused when the notice has run out
 */
export const takeNoticeBack = async (ports: TaskPorts, siteId: string): Promise<void> => {
  const registrations = new RegistrationRepository(ports.tables);
  const known = await registrations.find(siteId);
  if (known?.noticeUntil === undefined) return;
  const site = await new SiteRepository(ports.tables).find(siteId);
  if (site?.status === 'closed')
    throw new DomainError('transition-refused', `site ${siteId} is closed since its notice ran out`, { siteId });
  if (!isOurs(site, known)) return;
  await stepSiteLife(ports)(deploymentActor, siteId, { step: 'reopen' }, () => [
    registrations.change(siteId, known, { ...known, noticeUntil: undefined }),
  ]);
};
