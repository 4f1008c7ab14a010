import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, permits } from '#shared/domain/access/permission.ts';
import { type DisclosureCount, sumDisclosure } from '#shared/domain/disclosure/disclosure-count.ts';
import { DisclosureCountRepository } from '#shared/repositories/disclosure/disclosure-count-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

const keptMs = 60 * 60 * 1000;

/** How much each unit disclosed on its own motion, most first; counted anew where the last count is over an hour old. @throws DomainError not-found, forbidden */
export const countDisclosure =
  ({ tables, clock }: Pick<Services, 'tables' | 'clock'>) =>
  async (actor: Actor, year?: number | undefined) => {
    const reads = (siteId: string): boolean =>
      permits(actor, 'dashboard.read', { siteId }) || permits(actor, 'site.read', { siteId });
    const sites = (await new SiteRepository(tables).list()).filter(({ siteId }) => reads(siteId));
    if (sites.length === 0) authorise(actor, 'dashboard.read', { siteId: 'cluster' });
    const repository = new DisclosureCountRepository(tables);
    const now = clock.now();
    const since = new Date(now.getTime() - keptMs).toISOString();
    const known = new Map((await repository.all()).map((count) => [count.siteId, count]));
    const counts: DisclosureCount[] = [];
    for (const { siteId } of sites) {
      const kept = known.get(siteId);
      if (kept && kept.at > since) {
        counts.push(kept);
        continue;
      }
      const fresh = await repository.count(siteId, now.toISOString());
      await tables.transact([repository.put(fresh)]);
      counts.push(fresh);
    }
    const items = sites
      .map(({ siteId, name, kind }, n) => ({
        siteId,
        name,
        kind,
        total: counts[n]?.total ?? 0,
        ...(year === undefined ? {} : { inYear: counts[n]?.byYear[String(year)] ?? 0 }),
        at: counts[n]?.at ?? '',
      }))
      .sort((a, b) => (b.inYear ?? b.total) - (a.inYear ?? a.total) || a.siteId.localeCompare(b.siteId));
    return { total: sumDisclosure(counts, year), items };
  };
