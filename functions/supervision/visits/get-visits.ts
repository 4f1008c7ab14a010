import type { Services } from '#functions/composition/services.ts';
import { nameSubjects } from '#functions/supervision/visits/name-subjects.ts';
import { readVisitFigures } from '#functions/supervision/visits/read-visit-figures.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authoriseSomewhere, permits } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { siteVisitKey } from '#shared/domain/visit/visit-counts.ts';
import {
  figuresOf,
  growth,
  type KeyedFigures,
  noVisits,
  plusVisits,
  sumFigures,
  type VisitFigures,
} from '#shared/domain/visit/visit-figures.ts';
import { type VisitScope, visitParts } from '#shared/domain/visit/visit-parts.ts';
import { comparedSpan, type DaySpan, dayCount } from '#shared/domain/visit/visit-periods.ts';
import type { ComparedVisits, VisitReport, VisitUnit } from '#shared/domain/visit/visit-report.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { VisitRepository } from '#shared/repositories/visit/visit-repository.ts';

export type VisitQuery = DaySpan & {
  readonly siteId: string;
  readonly by: VisitScope;
  readonly unit: VisitUnit;
  readonly compare: 'previous' | 'year';
  readonly limit: number;
  readonly actor: Actor;
};

/** Days one question may span, by unit. */
const mostDays: Readonly<Record<VisitUnit, number>> = { hour: 31, day: 366, month: 1830, year: 3660 };
const periodLength = { hour: 13, day: 10, month: 7, year: 4 } as const satisfies Record<VisitUnit, number>;

const compared = (now: VisitFigures, before: VisitFigures): ComparedVisits => ({
  ...now,
  before,
  viewsGrowth: growth(now.views, before.views),
  visitorsGrowth: growth(now.visitors, before.visitors),
});

const assertSpan = ({ from, to, unit }: VisitQuery): void => {
  const days = dayCount(from, to);
  if (days >= 1 && days <= mostDays[unit]) return;
  throw new DomainError('input-invalid', `${days} days`, { days, mostDays: mostDays[unit] }, [
    { pointer: '#query/to', zh: `日期范围应为 1 至 ${mostDays[unit]} 天`, en: `Ask for 1 to ${mostDays[unit]} days` },
  ]);
};

const byHour = async ({ tables }: Pick<Services, 'tables'>, { siteId, from, to }: VisitQuery) => {
  const hours = await new VisitRepository(tables).hours(siteId, visitParts.site, `${from}T00`, `${to}T23`);
  return new Map([...hours].map(([hour, counts]) => [hour, figuresOf(counts)] as const));
};

const seriesOf = (periods: ReadonlyMap<string, KeyedFigures>, unit: VisitUnit): VisitReport['series'] => {
  const series = new Map<string, VisitFigures>();
  for (const [name, figures] of periods) {
    const period = name.slice(0, periodLength[unit]);
    series.set(period, plusVisits(series.get(period) ?? noVisits, figures.get(siteVisitKey) ?? noVisits));
  }
  return [...series]
    .map(([period, figures]) => ({ period, ...figures }))
    .sort((a, b) => (a.period < b.period ? -1 : 1));
};

/** Traffic analysis (流量分析) of a site. @throws DomainError not-found, forbidden, site-not-found, input-invalid (too many days) */
export const getVisits =
  (services: Pick<Services, 'tables' | 'config'>) =>
  async (query: VisitQuery): Promise<VisitReport> => {
    const { siteId, by, unit, from, to } = query;
    if (!permits(query.actor, 'dashboard.read', { siteId })) authoriseSomewhere(query.actor, 'site.read', siteId);
    assertSpan(query);
    const site = await new SiteRepository(services.tables).find(siteId);
    if (!site) throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
    const span = { from, to };
    const before = comparedSpan(span, query.compare);
    const read = (parts: readonly string[], days: DaySpan, months: boolean) =>
      readVisitFigures(services.tables, siteId, parts, days, months);

    const months = unit === 'month' || unit === 'year';
    const periods = await read(visitParts.site, span, months);
    const totals = sumFigures(periods.values());
    const totalsBefore = sumFigures((await read(visitParts.site, before, true)).values());
    const items = by === 'site' ? totals : sumFigures((await read(visitParts[by], span, true)).values());
    const earlier = by === 'site' ? totalsBefore : sumFigures((await read(visitParts[by], before, true)).values());
    const rows = [...items]
      .filter(([key]) => key === siteVisitKey || key.startsWith(`${by}:`))
      .sort(([a, one], [b, other]) => other.views - one.views || (a < b ? -1 : 1))
      .slice(0, query.limit);
    const names = await nameSubjects(
      services,
      site,
      rows.map(([key]) => key),
    );
    const source = (name: string): number => totals.get(`source:${name}`)?.views ?? 0;
    return {
      siteId,
      by,
      unit,
      ...span,
      compared: before,
      total: compared(totals.get(siteVisitKey) ?? noVisits, totalsBefore.get(siteVisitKey) ?? noVisits),
      series: seriesOf(unit === 'hour' ? await byHour(services, query) : periods, unit),
      sources: {
        direct: source('direct'),
        cluster: source('cluster'),
        search: source('search'),
        elsewhere: source('elsewhere'),
      },
      items: rows.map(([key, figures]) => ({
        id: key === siteVisitKey ? siteId : key.slice(by.length + 1),
        name: names.get(key)?.name ?? '',
        address: names.get(key)?.address ?? '',
        ...compared(figures, earlier.get(key) ?? noVisits),
      })),
    };
  };
