import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, authoriseSomewhere, permits, permitsSomewhere } from '#shared/domain/access/permission.ts';
import { drillReport, type EmergencyDrill } from '#shared/domain/emergency/drill.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';
import { DrillRepository } from '#shared/repositories/emergency/drill-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

type Ports = Pick<Services, 'tables'>;

/** A question looks at this many drills at the most before it answers with a cursor. */
const scanned = 2000;

const reads = (actor: Actor, siteId: string): boolean =>
  permits(actor, 'dashboard.read', { siteId }) || permitsSomewhere(actor, 'site.read', siteId);

const assertReads = (actor: Actor, siteId: string | undefined): void => {
  if (siteId !== undefined && !reads(actor, siteId)) authoriseSomewhere(actor, 'site.read', siteId);
  if (siteId === undefined && !actor.grants.some((grant) => reads(actor, grant.siteId)))
    authorise(actor, 'dashboard.read', { siteId: 'cluster' });
};

/** Drills of a year of the sites the actor may look at, or of one of them, newest first. @throws DomainError not-found, forbidden */
export const listDrills =
  ({ tables }: Ports) =>
  async (
    actor: Actor,
    asked: {
      readonly year: number;
      readonly siteId?: string | undefined;
      readonly limit: number;
      readonly after?: string | undefined;
    },
  ): Promise<{ readonly items: readonly EmergencyDrill[]; readonly after?: string | undefined }> => {
    const { year, siteId, limit, after } = asked;
    assertReads(actor, siteId);
    const drills = new DrillRepository(tables);
    const items: EmergencyDrill[] = [];
    let cursor = after;
    for (let seen = 0; seen < scanned; ) {
      const page = await drills.ofYear(year, { limit, cursor });
      items.push(
        ...page.items.filter((one) => (siteId === undefined || one.siteId === siteId) && reads(actor, one.siteId)),
      );
      seen += page.items.length;
      cursor = page.cursor;
      if (cursor === undefined || items.length >= limit) break;
    }
    return { items, after: cursor };
  };

/** What a site's annual work report (政府网站工作年度报表) says of drills: those of the year that came to their end. */
export type AnnualDrills = {
  readonly siteId: string;
  readonly name: Bilingual;
  readonly drills: number;
  readonly inTime: number;
};

/** The figures of a year of each live site within the actor's reach; a site without a record of any has zeros. */
export const annualDrills =
  ({ tables }: Ports) =>
  async (actor: Actor, year: number): Promise<readonly AnnualDrills[]> => {
    const drills = new DrillRepository(tables);
    const ended: EmergencyDrill[] = [];
    let cursor: string | undefined;
    for (let seen = 0; seen < scanned; ) {
      const page = await drills.ofYear(year, { limit: 500, cursor });
      ended.push(...page.items.filter(({ state }) => state === 'ended'));
      seen += page.items.length;
      cursor = page.cursor;
      if (cursor === undefined) break;
    }
    return (await new SiteRepository(tables).list())
      .filter(({ siteId, status }) => status === 'live' && reads(actor, siteId))
      .map(({ siteId, name }) => {
        const own = ended.filter((drill) => drill.siteId === siteId);
        const inTime = own.filter((drill) => drillReport(drill).outcome === 'inTime');
        return { siteId, name, drills: own.length, inTime: inTime.length };
      });
  };

/** One drill. @throws DomainError not-found, forbidden */
export const getDrill =
  ({ tables }: Ports) =>
  async (
    actor: Actor,
    { siteId, drillId }: { readonly siteId: string; readonly drillId: string },
  ): Promise<EmergencyDrill> => {
    assertReads(actor, siteId);
    const drill = await new DrillRepository(tables).find(siteId, drillId);
    if (!drill) throw new DomainError('not-found', `no drill ${drillId} of ${siteId}`, { drillId });
    return drill;
  };
