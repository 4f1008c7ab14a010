import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, permits } from '#shared/domain/access/permission.ts';
import type { SitePlan } from '#shared/domain/registry/site-record.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { SiteRecordRepository } from '#shared/repositories/registry/site-record-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

export type PlansOfSite = Pick<Site, 'siteId' | 'status'> & {
  readonly siteName: Site['name'];
  readonly plans: readonly SitePlan[];
};

const atOnce = 10;

/**
 * The construction, redesign and migration plans the units filed (CLU-12, CLU-13), site by site, those with none too. Topics
 * come with their host, and closed sites are over.
 *
 * @throws DomainError not-found, forbidden
 */
export const listPlans =
  ({ tables }: Pick<Services, 'tables'>) =>
  async (actor: Actor): Promise<readonly PlansOfSite[]> => {
    const place = actor.grants.find(({ actions }) => actions.includes('dashboard.read'))?.siteId ?? 'cluster';
    authorise(actor, 'dashboard.read', { siteId: place });
    const records = new SiteRecordRepository(tables);
    const sites = (await new SiteRepository(tables).list()).filter(
      ({ kind, status, siteId }) =>
        kind !== 'topic' && status !== 'closed' && permits(actor, 'dashboard.read', { siteId }),
    );
    const found: PlansOfSite[] = [];
    for (let start = 0; start < sites.length; start += atOnce)
      found.push(
        ...(await Promise.all(
          sites.slice(start, start + atOnce).map(async ({ siteId, status, name }) => ({
            siteId,
            status,
            siteName: name,
            plans: (await records.ofSite(siteId)).flatMap((one) => (one.kind === 'sitePlan' ? [one] : [])),
          })),
        )),
      );
    return found;
  };
