import { sketchPrecision, type VisitCounts } from '#shared/domain/visit/visit-counts.ts';
import { estimateVisitors } from '#shared/domain/visit/visitor-sketch.ts';

/**
 * Page views and visitors. Visitors of one day are people, about; those of several days are the sum of the days, since nobody can
 * be told apart beyond the day.
 */
export type VisitFigures = { readonly views: number; readonly visitors: number };

/** Figures by what was visited, as kept for days and months. */
export type KeyedFigures = ReadonlyMap<string, VisitFigures>;

export const noVisits: VisitFigures = { views: 0, visitors: 0 };

export const plusVisits = (one: VisitFigures, other: VisitFigures): VisitFigures => ({
  views: one.views + other.views,
  visitors: one.visitors + other.visitors,
});

export const figuresOf = (counts: VisitCounts): KeyedFigures =>
  new Map(
    [...counts].map(([key, { views, visitors }]) => [
      key,
      { views, visitors: estimateVisitors(visitors, sketchPrecision(key)) },
    ]),
  );

export const sumFigures = (all: Iterable<KeyedFigures>): KeyedFigures => {
  const sum = new Map<string, VisitFigures>();
  for (const figures of all)
    for (const [key, figure] of figures) sum.set(key, plusVisits(sum.get(key) ?? noVisits, figure));
  return sum;
};

/** Growth against an earlier figure in per cent with one decimal; undefined where there was nothing before. */
export const growth = (now: number, before: number): number | undefined =>
  before === 0 ? undefined : Math.round(((now - before) / before) * 1000) / 10;
