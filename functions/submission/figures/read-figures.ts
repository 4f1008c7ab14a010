import type { Services } from '#functions/composition/services.ts';
import { requireSite, upperSite } from '#functions/submission/change/upper-site.ts';
import { type MonthSpan, type RankingReport, readRanking } from '#functions/submission/figures/get-ranking.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, authoriseSomewhere, permits } from '#shared/domain/access/permission.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { dayAfter } from '#shared/domain/submission/figures/period.ts';
import type { RankedUnit } from '#shared/domain/submission/figures/ranking.ts';
import { rate } from '#shared/domain/submission/figures/ranking.ts';
import { repostCounts, type SiteFigures } from '#shared/domain/submission/figures/site-figures.ts';
import type { UnitFigures } from '#shared/domain/submission/figures/unit-figures.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { FiguresRepository } from '#shared/repositories/submission/figures-repository.ts';
import { submissionSettingsOf } from '#shared/repositories/submission/submission-settings-repository.ts';

type Deps = Pick<Services, 'tables' | 'clock'>;
type Site = { readonly siteId: string; readonly actor: Actor };

/** The desk of the site and the office read its figures. */
const authoriseReading = ({ siteId, actor }: Site): void => {
  if (permits(actor, 'dashboard.read', { siteId })) return;
  authoriseSomewhere(actor, 'submission.decide', siteId);
};

type Counted = { readonly submitted: number; readonly adopted: number; readonly rate: number | undefined };
const withRate = <F extends { readonly submitted: number; readonly adopted: number }>(figures: F) => ({
  ...figures,
  rate: rate(figures.adopted, figures.submitted),
});

export type FigureParts = {
  readonly columns: readonly (Counted & { readonly columnId: string; readonly name: string })[];
  readonly officers: readonly (Counted & {
    readonly accountId: string;
    readonly name: string;
    readonly unitSiteId: string;
  })[];
};

const partsOf = async (
  { tables }: Pick<Deps, 'tables'>,
  siteId: string,
  figures: readonly UnitFigures[],
): Promise<FigureParts> => {
  const tree = await new ColumnRepository(tables).tree(siteId);
  const columns = new Map<string, { submitted: number; adopted: number }>();
  for (const { columns: some } of figures)
    for (const [columnId, { submitted, adopted }] of Object.entries(some)) {
      const known = columns.get(columnId) ?? { submitted: 0, adopted: 0 };
      columns.set(columnId, { submitted: known.submitted + submitted, adopted: known.adopted + adopted });
    }
  const officers = figures.flatMap(({ unitSiteId, officers: some }) =>
    Object.entries(some).map(([accountId, one]) => withRate({ accountId, unitSiteId, ...one })),
  );
  return {
    columns: [...columns]
      .map(([columnId, one]) => withRate({ columnId, name: tree.get(columnId)?.name.zh ?? columnId, ...one }))
      .sort((a, b) => b.submitted - a.submitted),
    officers: officers.sort((a, b) => b.adopted - a.adopted || b.submitted - a.submitted),
  };
};

/** Counts of all units below the site by unit, officer and column. @throws DomainError not-found, forbidden */
export const getRanking = async (
  deps: Deps,
  { siteId, actor, ...span }: Site & MonthSpan,
): Promise<RankingReport & FigureParts> => {
  authoriseReading({ siteId, actor });
  const report = await readRanking(deps, siteId, span);
  return { ...report, ...(await partsOf(deps, siteId, [...report.figures.values()])) };
};

/** The unit's own counts and its rank among those of its class. @throws DomainError not-found, forbidden, transition-refused */
export const getOwnFigures = async (
  deps: Deps,
  { siteId, actor, ...span }: Site & MonthSpan,
): Promise<
  MonthSpan & FigureParts & { readonly row: RankedUnit | null; readonly of: number; readonly weeklyQuota: number }
> => {
  authorise(actor, 'site.read', { siteId });
  const upper = await upperSite(deps.tables, await requireSite(deps.tables, siteId));
  const report = await readRanking(deps, upper.siteId, span);
  const row = report.rows.find(({ unitSiteId }) => unitSiteId === siteId) ?? null;
  const of = report.rows.filter(({ unitClass }) => unitClass === row?.unitClass).length;
  const own = report.figures.get(siteId);
  const parts = await partsOf(deps, upper.siteId, own ? [own] : []);
  return { ...span, ...parts, row, of, weeklyQuota: report.settings.weeklyQuota };
};

/** Reposts from superiors by the source they name (CNT-17). @throws DomainError not-found, forbidden */
export const getReposts = async ({ tables }: Deps, { siteId, actor, from, to }: Site & MonthSpan) => {
  authoriseReading({ siteId, actor });
  const sources = repostCounts(await new FiguresRepository(tables).sites(siteId, from, to));
  const count = (level: string): number =>
    sources.filter((source) => source.level === level).reduce((sum, source) => sum + source.count, 0);
  return { from, to, sources, nation: count('nation'), province: count('province'), other: count('other') };
};

const lastDays = 30;

/** The days of a month that have begun, or the last thirty. */
const daysOf = (month: string | undefined, today: string): readonly string[] => {
  const from = month === undefined ? dayAfter(today, 1 - lastDays) : `${month}-01`;
  const days: string[] = [];
  for (let day = from; day <= today && (!month || day.startsWith(month)); day = dayAfter(day, 1)) days.push(day);
  return days;
};

/**
 * What first came online each day of a month, or of the last thirty days, against the target of the site (CNT-29). Adopted texts
 * count, once; a later withdrawal takes nothing off, so that a day that is over keeps its figure.
 *
 * @throws DomainError not-found, forbidden
 */
export const getDailyVolume = async (
  { tables, clock }: Deps,
  { siteId, actor, month }: Site & { readonly month?: string | undefined },
) => {
  authoriseReading({ siteId, actor });
  const site = await requireSite(tables, siteId);
  const today = localDate(clock.now().toISOString());
  const wanted = daysOf(month, today);
  const [months, { dailyTarget }] = await Promise.all([
    new FiguresRepository(tables).sites(siteId, month ?? wanted[0]?.slice(0, 7) ?? today, month ?? today.slice(0, 7)),
    submissionSettingsOf(tables, site),
  ]);
  const counted = Object.assign({}, ...months.map(({ days }) => days)) as SiteFigures['days'];
  const days = wanted.map((day) => {
    const { all, dynamic } = counted[day] ?? { all: 0, dynamic: 0 };
    return { day, all, dynamic, reached: dynamic >= dailyTarget };
  });
  return { target: dailyTarget, today: days.find(({ day }) => day === today) ?? null, days };
};
