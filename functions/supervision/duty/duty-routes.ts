import type { Services } from '#functions/composition/services.ts';
import { type Route, route } from '#functions/http/route.ts';
import { readDuty, saveDutyDay } from '#functions/supervision/duty/save-duty.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { type DutyDay, dutyState, unreadSites } from '#shared/domain/duty/duty.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { publicBase } from '#shared/domain/site/public-base.ts';
import { DutyRepository } from '#shared/repositories/duty/duty-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import {
  listDutyEndpoint,
  readDutyEndpoint,
  saveDutyDayEndpoint,
} from '#shared/schemas/http/supervision/duty-endpoints.ts';

const mostDays = 92;

const assertReads = (actor: Actor): void => {
  const grant = actor.grants.find(({ actions }) => actions.includes('dashboard.read') || actions.includes('site.read'));
  const action = grant?.actions.includes('dashboard.read') ? 'dashboard.read' : 'site.read';
  const columnPath = grant?.columnId === undefined ? undefined : [grant.columnId];
  authorise(actor, action, { siteId: grant?.siteId ?? 'cluster', columnPath });
};

const answerOf = async ({ tables, clock }: Services, days: readonly DutyDay[]) => {
  const live = (await new SiteRepository(tables).list())
    .filter(({ status }) => status === 'live')
    .map(({ siteId }) => siteId);
  const now = clock.now().toISOString();
  return days.map(({ date, version, shifts }) => ({
    date,
    version,
    shifts: shifts.map((shift) => ({ ...shift, state: dutyState(date, shift, now), unread: unreadSites(shift, live) })),
  }));
};

const oneOf = async (services: Services, day: DutyDay) => {
  const [answer] = await answerOf(services, [day]);
  return answer ?? { date: day.date, version: day.version, shifts: [] };
};

/** The duty roster and the readings of the sites. */
export const dutyRoutes: readonly Route[] = [
  route(listDutyEndpoint, async (services, { query }, actor) => {
    assertReads(actor);
    if (!(query.from <= query.to) || Date.parse(query.to) - Date.parse(query.from) > mostDays * 86_400_000)
      throw new DomainError('input-invalid', 'too long a time', {}, [
        { pointer: '#query/to', zh: `日期范围应为 1 至 ${mostDays} 天`, en: `Ask for 1 to ${mostDays} days` },
      ]);
    const days = await new DutyRepository(services.tables).between(query.from, query.to);
    const sites = (await new SiteRepository(services.tables).list()).filter(({ status }) => status !== 'closed');
    const byId = new Map(sites.map((site) => [site.siteId, site]));
    return {
      items: await answerOf(services, days),
      nextCursor: null,
      sites: sites.map((site) => ({
        siteId: site.siteId,
        name: site.name,
        live: site.status === 'live',
        address: `${publicBase(site, byId.get(site.hostSiteId ?? ''), services.config)}/`,
      })),
    };
  }),
  route(saveDutyDayEndpoint, async (services, { params, ifMatch, body }, actor) =>
    oneOf(services, await saveDutyDay(services)(actor, params.date, ifMatch, body.shifts)),
  ),
  route(readDutyEndpoint, async (services, { params, body }, actor) =>
    oneOf(services, await readDuty(services)(actor, params.date, params.slot, body)),
  ),
];
