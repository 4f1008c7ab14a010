import { stepSiteLife } from '#functions/sites/site/site-steps.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { deploymentActor } from '#shared/domain/access/deployment-actor.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import type { RegisteredSite } from '#shared/schemas/events/registered-site.ts';

/** Where readers go who find nothing better said: to the portal. */
const portalOf = (sites: readonly Site[]) => {
  const portal = sites.find(({ kind }) => kind === 'portal');
  return portal?.domain === undefined
    ? undefined
    : { newName: portal.name.zh, newUrl: portal.publicBase ?? `https://${portal.domain}` };
};

/** Puts up the notice of a site's end. The portal, which all others hang on, and sites that nobody has seen stay as they are. */
export const retireDefined = async (ports: TaskPorts, { siteId, definition }: RegisteredSite): Promise<void> => {
  const sites = await new SiteRepository(ports.tables).list();
  const site = sites.find((one) => one.siteId === siteId);
  const goal = definition.retired ?? portalOf(sites);
  if (!goal || site?.kind === 'portal' || (site?.status !== 'live' && site?.status !== 'tempOffline')) return;
  await stepSiteLife(ports)(deploymentActor, siteId, { step: 'retire', ...goal });
};
