import type { Services } from '#functions/composition/services.ts';
import { localDate, localTime } from '#shared/domain/page/local-time.ts';
import { mergeVisits, type VisitCounts } from '#shared/domain/visit/visit-counts.ts';
import { figuresOf, type KeyedFigures, sumFigures } from '#shared/domain/visit/visit-figures.ts';
import { visitParts } from '#shared/domain/visit/visit-parts.ts';
import { addDays, lastDayOfMonth } from '#shared/domain/visit/visit-periods.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { VisitFiguresRepository } from '#shared/repositories/visit/visit-figures-repository.ts';
import { VisitRepository } from '#shared/repositories/visit/visit-repository.ts';
import { VisitSalts } from '#shared/repositories/visit/visit-salts.ts';

type Ports = Pick<Services, 'tables' | 'ids' | 'clock'>;

const allParts: readonly string[] = [...visitParts.site, ...visitParts.column, ...visitParts.article];
/** A day is closed so long after its end, when nobody holds counts of it any more. */
const closingMinutes = 5;
const daysAtOnce = 31;

const figuresOfDay = async (visits: VisitRepository, siteId: string, day: string) => {
  const parts = new Map<string, KeyedFigures>();
  for (const part of allParts) {
    const counts: VisitCounts = new Map();
    for (const hour of (await visits.hours(siteId, [part], `${day}T00`, `${day}T23`)).values())
      mergeVisits(counts, hour);
    if (counts.size > 0) parts.set(part, figuresOf(counts));
  }
  return parts;
};

const rollUpMonth = async (figures: VisitFiguresRepository, siteId: string, month: string): Promise<void> => {
  const parts = new Map<string, KeyedFigures>();
  for (const part of allParts) {
    const days = await figures.between(siteId, part, 'd', `${month}-01`, lastDayOfMonth(month));
    if (days.size > 0) parts.set(part, sumFigures(days.values()));
  }
  await figures.put(siteId, 'm', month, parts);
};

const rollUpSite = async ({ tables }: Ports, siteId: string, lastClosed: string): Promise<void> => {
  const visits = new VisitRepository(tables);
  const figures = new VisitFiguresRepository(tables);
  await visits.fold(siteId);
  let mark = await figures.mark(siteId);
  // A site is first met within a minute of its first visit, so nothing can be older than the day before.
  let day = mark === undefined ? addDays(lastClosed, -1) : addDays(mark, 1);
  for (let days = 0; day <= lastClosed && days < daysAtOnce; days += 1) {
    const parts = await figuresOfDay(visits, siteId, day);
    await figures.put(siteId, 'd', day, parts);
    if (day === lastDayOfMonth(day.slice(0, 7))) await rollUpMonth(figures, siteId, day.slice(0, 7));
    await figures.closeDay(siteId, day, mark, parts);
    mark = day;
    day = addDays(day, 1);
  }
};

/**
 * Folds what was counted into hours, closes days and months that are over, and forgets the salts of days gone by. Run every
 * minute; a run that fails or comes late is made good by the next.
 */
export const rollUpVisits = async (services: Ports): Promise<void> => {
  const now = services.clock.now();
  const closing = new Date(now.getTime() - closingMinutes * 60_000).toISOString();
  const lastClosed = addDays(localTime(closing).slice(0, 10), -1);
  for (const { siteId } of await new SiteRepository(services.tables).list())
    await rollUpSite(services, siteId, lastClosed);
  await new VisitSalts(services.tables, services.ids).forgetBefore(localDate(closing));
};
