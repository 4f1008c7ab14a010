import type { Services } from '#functions/composition/services.ts';
import { requireSite, unitsBelow } from '#functions/submission/change/upper-site.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { owedWeeks } from '#shared/domain/submission/figures/owed-weeks.ts';
import { addMonths, endedWeeks, monthsBetween } from '#shared/domain/submission/figures/period.ts';
import { type RankedUnit, ranking, type Totals, totals } from '#shared/domain/submission/figures/ranking.ts';
import { sumUnit, type UnitFigures } from '#shared/domain/submission/figures/unit-figures.ts';
import type { SubmissionSettings } from '#shared/domain/submission/submission-settings.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { FiguresRepository } from '#shared/repositories/submission/figures-repository.ts';
import { submissionSettingsOf } from '#shared/repositories/submission/submission-settings-repository.ts';

/** Months `YYYY-MM`, both counted. */
export type MonthSpan = { readonly from: string; readonly to: string };

export type RankingReport = MonthSpan & {
  readonly siteId: string;
  readonly siteName: string;
  readonly settings: SubmissionSettings;
  readonly rows: readonly RankedUnit[];
  readonly totals: Totals;
  readonly figures: ReadonlyMap<string, UnitFigures>;
};

const monthsOf = async (repository: FiguresRepository, siteId: string, { from, to }: MonthSpan) =>
  Promise.all(monthsBetween(from, to).map((month) => repository.month(siteId, month)));

const byUnit = (months: readonly (readonly UnitFigures[])[]): ReadonlyMap<string, UnitFigures> =>
  new Map(
    [...Map.groupBy(months.flat(), ({ unitSiteId }) => unitSiteId)].map(([unitSiteId, figures]) => [
      unitSiteId,
      sumUnit(unitSiteId, figures),
    ]),
  );

/** Weeks begin in one month and may end in the next: both say how much was sent in them. */
const withLaterWeeks = (now: ReadonlyMap<string, UnitFigures>, later: readonly UnitFigures[]) => {
  const joined = new Map(now);
  for (const { unitSiteId, weeks } of later) {
    const known = joined.get(unitSiteId) ?? sumUnit(unitSiteId, []);
    const sum = { ...known.weeks };
    for (const [week, count] of Object.entries(weeks)) sum[week] = (sum[week] ?? 0) + count;
    joined.set(unitSiteId, { ...known, weeks: sum });
  }
  return joined;
};

/** Units that sent something stay in the table, also where they were closed since; those that rest are still units. */
const unitsOf = async (
  tables: Services['tables'],
  site: Site,
  figures: ReadonlyMap<string, UnitFigures>,
): Promise<readonly Site[]> => {
  const below = await unitsBelow(tables, site.siteId, ['live', 'tempOffline']);
  const known = new Set(below.map(({ siteId }) => siteId));
  const gone = [...figures.keys()].filter((siteId) => !known.has(siteId) && siteId !== site.siteId);
  return [
    ...below,
    ...(await Promise.all(gone.map((siteId) => requireSite(tables, siteId).catch(() => undefined)))).filter(
      (unit) => unit !== undefined,
    ),
  ];
};

/** What a unit did that has gone into another since is compared with what the other does now. */
const withMerged = async (
  tables: Services['tables'],
  units: readonly Site[],
  yearBefore: ReadonlyMap<string, UnitFigures>,
): Promise<ReadonlyMap<string, UnitFigures>> => {
  const shown = new Set(units.map(({ siteId }) => siteId));
  if ([...yearBefore.keys()].every((siteId) => shown.has(siteId))) return yearBefore;
  const into = new Map((await new SiteRepository(tables).list()).map((one) => [one.siteId, one.mergedInto?.siteId]));
  const heirOf = (siteId: string): string => {
    const seen = new Set<string>();
    let heir = siteId;
    while (!shown.has(heir) && !seen.has(heir)) {
      seen.add(heir);
      heir = into.get(heir) ?? heir;
    }
    return heir;
  };
  const groups = Map.groupBy(yearBefore.values(), ({ unitSiteId }) => heirOf(unitSiteId));
  return new Map([...groups].map(([siteId, figures]) => [siteId, sumUnit(siteId, figures)]));
};

/** What the units below a site did in some months: one item a unit and month is read, nothing is scanned. */
export const readRanking = async (
  { tables, clock }: Pick<Services, 'tables' | 'clock'>,
  siteId: string,
  span: MonthSpan,
): Promise<RankingReport> => {
  const site = await requireSite(tables, siteId);
  const repository = new FiguresRepository(tables);
  const yearBefore = { from: addMonths(span.from, -12), to: addMonths(span.to, -12) };
  const [months, before, later, settings] = await Promise.all([
    monthsOf(repository, siteId, span),
    monthsOf(repository, siteId, yearBefore),
    repository.month(siteId, addMonths(span.to, 1)),
    submissionSettingsOf(tables, site),
  ]);
  const figures = byUnit(months);
  const units = await unitsOf(tables, site, figures);
  const weeks = endedWeeks(span.from, span.to, localDate(clock.now().toISOString()));
  const rows = ranking({
    units: units.map((unit) => ({
      siteId: unit.siteId,
      name: unit.name.zh,
      kind: unit.kind,
      weeks: owedWeeks(unit, weeks),
    })),
    now: withLaterWeeks(figures, later),
    yearBefore: await withMerged(tables, units, byUnit(before)),
    settings,
    weeks,
  });
  return { ...span, siteId, siteName: site.name.zh, settings, rows, totals: totals(rows), figures };
};
