import type { SiteKind } from '#shared/domain/site/site.ts';
import { classOf, type UnitClass } from '#shared/domain/submission/figures/unit-class.ts';
import type { UnitFigures } from '#shared/domain/submission/figures/unit-figures.ts';
import { type Tier, tiers } from '#shared/domain/submission/submission.ts';
import type { SubmissionSettings } from '#shared/domain/submission/submission-settings.ts';
import { growth } from '#shared/domain/visit/visit-figures.ts';

/** Part of a whole in per cent, one decimal; undefined of nothing. 534 of 986 is 54.2. */
export const rate = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.round((part * 1000) / whole) / 10;

export type RankedUnit = {
  readonly unitSiteId: string;
  readonly unitName: string;
  readonly unitClass: UnitClass;
  readonly submitted: number;
  /** By the site whose desk this is. */
  readonly adopted: number;
  readonly rate: number | undefined;
  readonly byTier: Readonly<Record<Tier, number>>;
  readonly adoptionsWithdrawn: number;
  readonly returned: number;
  readonly published: number;
  readonly reported: number;
  readonly answered: number;
  readonly answeredInTime: number;
  readonly points: number;
  readonly missedWeeks: readonly string[];
  /** Within its class, by points, then adoptions, then submissions; equals share a rank. */
  readonly rank: number;
  readonly submittedYearBefore: number;
  readonly adoptedYearBefore: number;
  /** Change against the same period last year in per cent; undefined where there was nothing. */
  readonly growth: number | undefined;
};

type Unit = {
  readonly siteId: string;
  readonly name: string;
  readonly kind: SiteKind;
  /** The weeks it owes its quota for; undefined = all. */
  readonly weeks?: readonly string[] | undefined;
};
type Input = {
  readonly units: readonly Unit[];
  readonly now: ReadonlyMap<string, UnitFigures>;
  readonly yearBefore: ReadonlyMap<string, UnitFigures>;
  readonly settings: Pick<SubmissionSettings, 'tier' | 'points' | 'weeklyQuota' | 'missedWeekPoints'>;
  readonly weeks: readonly string[];
};

const rowOf = (unit: Unit, { now, yearBefore, settings, weeks }: Input): Omit<RankedUnit, 'rank'> => {
  const figures = now.get(unit.siteId);
  const before = yearBefore.get(unit.siteId);
  const byTier = Object.fromEntries(tiers.map((tier) => [tier, figures?.adopted[tier] ?? 0])) as Record<Tier, number>;
  const adopted = byTier[settings.tier];
  const submitted = figures?.submitted ?? 0;
  const missedWeeks = (unit.weeks ?? weeks).filter((week) => (figures?.weeks[week] ?? 0) < settings.weeklyQuota);
  const earned = tiers.reduce((sum, tier) => sum + byTier[tier] * settings.points[tier], 0);
  const submittedYearBefore = before?.submitted ?? 0;
  return {
    unitSiteId: unit.siteId,
    unitName: unit.name,
    unitClass: classOf(unit.kind),
    submitted,
    adopted,
    rate: rate(adopted, submitted),
    byTier,
    adoptionsWithdrawn: figures?.adoptionsWithdrawn ?? 0,
    returned: figures?.returned ?? 0,
    published: figures?.published ?? 0,
    reported: figures?.reported ?? 0,
    answered: figures?.answered ?? 0,
    answeredInTime: figures?.answeredInTime ?? 0,
    points: earned - missedWeeks.length * settings.missedWeekPoints,
    missedWeeks,
    submittedYearBefore,
    adoptedYearBefore: before?.adopted[settings.tier] ?? 0,
    growth: growth(submitted, submittedYearBefore),
  };
};

type Row = Omit<RankedUnit, 'rank'>;
const compare = (a: Row, b: Row): number => b.points - a.points || b.adopted - a.adopted || b.submitted - a.submitted;

/** Every unit with its figures, class by class in the order of rank; a unit that sent nothing is there too. */
export const ranking = (input: Input): readonly RankedUnit[] => {
  const rows = input.units.map((unit) => rowOf(unit, input));
  return (['departments', 'districts'] as const).flatMap((unitClass) => {
    const ordered = rows
      .filter((row) => row.unitClass === unitClass)
      .sort((a, b) => compare(a, b) || a.unitSiteId.localeCompare(b.unitSiteId));
    return ordered.map((row) => ({ ...row, rank: 1 + ordered.filter((other) => compare(other, row) < 0).length }));
  });
};

/** Who stands on the first `places` of each class, equals included; whoever brought nothing in is not commended. */
export const commended = (
  rows: readonly RankedUnit[],
  places: Readonly<Record<UnitClass, number>>,
): readonly RankedUnit[] =>
  rows.filter(({ rank, unitClass, points, adopted }) => rank <= places[unitClass] && points > 0 && adopted > 0);

export type Totals = Pick<
  RankedUnit,
  'submitted' | 'adopted' | 'rate' | 'published' | 'points' | 'submittedYearBefore' | 'adoptedYearBefore' | 'growth'
> & { readonly byTier: Readonly<Record<Tier, number>> };

/** All units together. */
export const totals = (rows: readonly RankedUnit[]): Totals => {
  const sum = (of: (row: RankedUnit) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const submitted = sum((row) => row.submitted);
  const adopted = sum((row) => row.adopted);
  const before = sum((row) => row.submittedYearBefore);
  return {
    submitted,
    adopted,
    rate: rate(adopted, submitted),
    published: sum((row) => row.published),
    points: sum((row) => row.points),
    byTier: Object.fromEntries(tiers.map((tier) => [tier, sum((row) => row.byTier[tier])])) as Record<Tier, number>,
    submittedYearBefore: before,
    adoptedYearBefore: sum((row) => row.adoptedYearBefore),
    growth: growth(submitted, before),
  };
};
