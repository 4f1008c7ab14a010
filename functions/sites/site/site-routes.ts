import { type Route, route } from '#functions/http/route.ts';
import { assertReading } from '#functions/sites/change/assert-reading.ts';
import { changeSite } from '#functions/sites/site/change-site.ts';
import { checklistOf } from '#functions/sites/site/checklist-of.ts';
import { launchSite } from '#functions/sites/site/launch-site.ts';
import { provisionSite } from '#functions/sites/site/provision-site.ts';
import { stepSiteLife } from '#functions/sites/site/site-steps.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { reaches } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import {
  bringSiteBackEndpoint,
  changeSiteEndpoint,
  createSiteEndpoint,
  getSiteEndpoint,
  launchChecklistEndpoint,
  launchSiteEndpoint,
  listSitesEndpoint,
  retireSiteEndpoint,
  takeSiteOfflineEndpoint,
} from '#shared/schemas/http/sites/site-endpoints.ts';

const readSite = async (tables: TableStore, actor: Actor, siteId: string) => {
  assertReading(actor, siteId);
  const sites = await new SiteRepository(tables).list();
  const site = sites.find((one) => one.siteId === siteId);
  if (!site) throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
  return { site, others: sites.filter((one) => one !== site) };
};

/** Sites: provisioning, settings and life. */
export const siteRoutes: readonly Route[] = [
  route(listSitesEndpoint, async ({ tables }, _request, actor) => ({
    items: (await new SiteRepository(tables).list()).filter(({ siteId }) => reaches(actor, siteId)),
    nextCursor: null,
  })),
  route(createSiteEndpoint, (services, { body }, actor) => provisionSite(services)(actor, body)),
  route(getSiteEndpoint, async ({ tables }, { params }, actor) => (await readSite(tables, actor, params.siteId)).site),
  route(changeSiteEndpoint, (services, { params, ifMatch, body }, actor) =>
    changeSite(services)(actor, params.siteId, ifMatch, body),
  ),
  route(launchChecklistEndpoint, async ({ tables }, { params }, actor) => {
    const { site, others } = await readSite(tables, actor, params.siteId);
    const items = await checklistOf(tables, site, others);
    return { met: items.every(({ met }) => met), items };
  }),
  route(launchSiteEndpoint, (services, { params }, actor) => launchSite(services)(actor, params.siteId)),
  route(takeSiteOfflineEndpoint, (services, { params, body }, actor) =>
    stepSiteLife(services)(actor, params.siteId, { step: 'takeOffline', ...body }),
  ),
  route(bringSiteBackEndpoint, (services, { params }, actor) =>
    stepSiteLife(services)(actor, params.siteId, { step: 'bringBack' }),
  ),
  route(retireSiteEndpoint, (services, { params, body }, actor) =>
    stepSiteLife(services)(actor, params.siteId, { step: 'retire', ...body }),
  ),
];
