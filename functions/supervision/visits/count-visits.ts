import type { Services } from '#functions/composition/services.ts';
import { clusterMap } from '#functions/supervision/cluster-map.ts';
import { PageSubjectFinder } from '#functions/supervision/visits/page-subjects.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { visitPart } from '#shared/domain/visit/visit-parts.ts';
import { addDays } from '#shared/domain/visit/visit-periods.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { VisitFiguresRepository } from '#shared/repositories/visit/visit-figures-repository.ts';
import { VisitRepository } from '#shared/repositories/visit/visit-repository.ts';

type Ports = Pick<Services, 'tables' | 'clock' | 'config'>;

/** A number shown to readers may be this old. */
export const countSeconds = 60;
const keptCounts = 10_000;

type Kept = {
  readonly finder: PageSubjectFinder;
  readonly counts: Map<string, { readonly until: number; readonly views: Promise<number> }>;
};
const caches = new WeakMap<Ports['tables'], Kept>();

const cacheOf = (tables: Ports['tables']): Kept => {
  const known = caches.get(tables) ?? { finder: new PageSubjectFinder(tables), counts: new Map() };
  caches.set(tables, known);
  return known;
};

const viewsOf = async ({ tables, clock }: Ports, siteId: string, key: string): Promise<number> => {
  const part = visitPart(key);
  const figures = new VisitFiguresRepository(tables);
  const today = localDate(clock.now().toISOString());
  const mark = await figures.mark(siteId);
  const total = await figures.total(siteId, part, key);
  const from = mark === undefined ? addDays(today, -1) : addDays(mark, 1);
  let views = total?.views ?? 0;
  for (const counts of (await new VisitRepository(tables).hours(siteId, [part], `${from}T00`, `${today}T23`)).values())
    views += counts.get(key)?.views ?? 0;
  return views;
};

/**
 * How often a page was read since counting began, where its site shows it: of an article the article, else of its column or the
 * whole site. Up to a minute old.
 *
 * @throws DomainError not-found where the site shows no counts or has no such page
 */
export const countVisits =
  (services: Ports) =>
  async ({ host, path }: { readonly host: string; readonly path: string }): Promise<number> => {
    const addresses = await clusterMap(services);
    const now = services.clock.now().getTime();
    const { finder, counts } = cacheOf(services.tables);
    const siteId = addresses.placeOf(host, path)?.site.siteId;
    // The map of the cluster follows names and addresses only; a site's own settings are read from itself.
    const site = siteId === undefined ? undefined : await new SiteRepository(services.tables).find(siteId);
    const subjects = site?.showsVisitCount ? await finder.find(addresses, host, path, now) : undefined;
    const key = subjects?.keys.at(-1);
    if (!subjects || key === undefined) throw new DomainError('not-found', `no count of ${host}${path}`);
    const name = `${subjects.siteId} ${key}`;
    const known = counts.get(name);
    if (known && known.until > now) return known.views;
    if (counts.size >= keptCounts) counts.clear();
    const views = viewsOf(services, subjects.siteId, key);
    counts.set(name, { until: now + countSeconds * 1000, views });
    views.catch(() => counts.delete(name));
    return views;
  };
