import type { VisitFigures } from '#shared/domain/visit/visit-figures.ts';
import type { VisitScope } from '#shared/domain/visit/visit-parts.ts';
import type { DaySpan } from '#shared/domain/visit/visit-periods.ts';
import type { VisitSource } from '#shared/domain/visit/visit-source.ts';

export type VisitUnit = 'hour' | 'day' | 'month' | 'year';

/** A figure beside that of the period it is compared with; growth in per cent, absent where there was nothing before. */
export type ComparedVisits = VisitFigures & {
  readonly before: VisitFigures;
  readonly viewsGrowth?: number | undefined;
  readonly visitorsGrowth?: number | undefined;
};

/** One site, column or article, most read first. */
export type VisitRow = ComparedVisits & { readonly id: string; readonly name: string; readonly address: string };

/** Traffic analysis of one site over some days. */
export type VisitReport = DaySpan & {
  readonly siteId: string;
  readonly by: VisitScope;
  readonly unit: VisitUnit;
  readonly compared: DaySpan;
  readonly total: ComparedVisits;
  /** Periods without a visit are left out. */
  readonly series: readonly ({ readonly period: string } & VisitFigures)[];
  readonly sources: Readonly<Record<VisitSource, number>>;
  readonly items: readonly VisitRow[];
};
