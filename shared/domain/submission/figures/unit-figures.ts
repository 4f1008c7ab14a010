import type { Tier } from '#shared/domain/submission/submission.ts';

type ColumnFigures = { readonly submitted: number; readonly adopted: number };
type OfficerFigures = ColumnFigures & { readonly name: string };

/** What one unit did in one month for the desk of one site. Only ever grows: what is withdrawn later is marked beside it. */
export type UnitFigures = {
  readonly unitSiteId: string;
  /** `YYYY-MM`, China Standard Time. */
  readonly month: string;
  readonly version: number;
  readonly submitted: number;
  readonly returned: number;
  readonly adopted: Readonly<Partial<Record<Tier, number>>>;
  readonly adoptionsWithdrawn: number;
  /** Articles first online on the unit's own site. */
  readonly published: number;
  /** Reported to tiers outside the cluster, signed off. */
  readonly reported: number;
  /** Commissions answered, and those of them in time. */
  readonly answered: number;
  readonly answeredInTime: number;
  readonly columns: Readonly<Record<string, ColumnFigures>>;
  readonly officers: Readonly<Record<string, OfficerFigures>>;
  /** Submissions by week, named by its Monday. */
  readonly weeks: Readonly<Record<string, number>>;
};

/** One thing that counts, once. `officer` is who sent the text. */
export type CountedAct =
  | {
      readonly kind: 'submitted';
      readonly columnIds: readonly string[];
      readonly officer: { readonly accountId: string; readonly name: string };
      readonly week: string;
    }
  | {
      readonly kind: 'adopted';
      readonly tier: Tier;
      readonly columnId?: string | undefined;
      readonly officer?: { readonly accountId: string; readonly name: string } | undefined;
    }
  | { readonly kind: 'answered'; readonly inTime: boolean }
  | { readonly kind: 'returned' | 'adoptionWithdrawn' | 'published' | 'reported' };

/** Nothing counted yet. */
export const noFigures = (unitSiteId: string, month: string): UnitFigures => ({
  unitSiteId,
  month,
  version: 0,
  submitted: 0,
  returned: 0,
  adopted: {},
  adoptionsWithdrawn: 0,
  published: 0,
  reported: 0,
  answered: 0,
  answeredInTime: 0,
  columns: {},
  officers: {},
  weeks: {},
});

type Parts = Pick<UnitFigures, 'columns' | 'officers'>;

const addTo = (
  { columns, officers }: Parts,
  field: 'submitted' | 'adopted',
  columnIds: readonly string[],
  officer: { readonly accountId: string; readonly name: string } | undefined,
): Parts => {
  const plus = <F extends ColumnFigures>(figures: F): F => ({ ...figures, [field]: figures[field] + 1 });
  const byColumn = columnIds.map((id) => [id, plus(columns[id] ?? { submitted: 0, adopted: 0 })] as const);
  if (!officer) return { columns: { ...columns, ...Object.fromEntries(byColumn) }, officers };
  const known = officers[officer.accountId] ?? { name: officer.name, submitted: 0, adopted: 0 };
  return {
    columns: { ...columns, ...Object.fromEntries(byColumn) },
    officers: { ...officers, [officer.accountId]: { ...plus(known), name: officer.name } },
  };
};

/** The figures with one more act in them; the version stays, the saving counts it. */
export const counted = (figures: UnitFigures, act: CountedAct): UnitFigures => {
  switch (act.kind) {
    case 'submitted':
      return {
        ...figures,
        ...addTo(figures, 'submitted', act.columnIds, act.officer),
        submitted: figures.submitted + 1,
        weeks: { ...figures.weeks, [act.week]: (figures.weeks[act.week] ?? 0) + 1 },
      };
    case 'adopted':
      return {
        ...figures,
        ...addTo(figures, 'adopted', act.columnId === undefined ? [] : [act.columnId], act.officer),
        adopted: { ...figures.adopted, [act.tier]: (figures.adopted[act.tier] ?? 0) + 1 },
      };
    case 'answered':
      return {
        ...figures,
        answered: figures.answered + 1,
        answeredInTime: figures.answeredInTime + (act.inTime ? 1 : 0),
      };
    case 'adoptionWithdrawn':
      return { ...figures, adoptionsWithdrawn: figures.adoptionsWithdrawn + 1 };
    default:
      return { ...figures, [act.kind]: figures[act.kind] + 1 };
  }
};

const sumRecords = <F>(all: readonly Readonly<Record<string, F>>[], plus: (a: F, b: F) => F): Record<string, F> => {
  const sum: Record<string, F> = {};
  for (const record of all)
    for (const [key, value] of Object.entries(record)) {
      const known = sum[key];
      sum[key] = known === undefined ? value : plus(known, value);
    }
  return sum;
};

const add = (a: number, b: number): number => a + b;
const addColumns = <F extends ColumnFigures>(a: F, b: F): F => ({
  ...a,
  ...b,
  submitted: a.submitted + b.submitted,
  adopted: a.adopted + b.adopted,
});

/** Several months of one unit as one. */
export const sumUnit = (unitSiteId: string, months: readonly UnitFigures[]): UnitFigures => ({
  ...noFigures(unitSiteId, ''),
  submitted: months.reduce((sum, one) => sum + one.submitted, 0),
  returned: months.reduce((sum, one) => sum + one.returned, 0),
  adopted: sumRecords(
    months.map(({ adopted }) => adopted as Record<string, number>),
    add,
  ),
  adoptionsWithdrawn: months.reduce((sum, one) => sum + one.adoptionsWithdrawn, 0),
  published: months.reduce((sum, one) => sum + one.published, 0),
  reported: months.reduce((sum, one) => sum + one.reported, 0),
  answered: months.reduce((sum, one) => sum + one.answered, 0),
  answeredInTime: months.reduce((sum, one) => sum + one.answeredInTime, 0),
  columns: sumRecords(
    months.map(({ columns }) => columns),
    addColumns,
  ),
  officers: sumRecords(
    months.map(({ officers }) => officers),
    addColumns,
  ),
  weeks: sumRecords(
    months.map(({ weeks }) => weeks),
    add,
  ),
});
