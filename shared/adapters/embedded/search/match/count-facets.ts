import type { SearchAnswer } from '#shared/ports/search-index.ts';

/** How many hits share one site, column, kind and year. */
export type FacetRow = {
  readonly siteId: string;
  readonly columnId: string;
  readonly kind: string;
  readonly year: string;
  readonly count: number;
};

const shown = 100;

const countBy = (rows: readonly FacetRow[], field: 'siteId' | 'columnId' | 'kind' | 'year') => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[field], (counts.get(row[field]) ?? 0) + row.count);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .filter(({ value }) => value !== '')
    .sort((left, right) =>
      field === 'year'
        ? left.value < right.value
          ? 1
          : -1
        : right.count - left.count || (left.value < right.value ? -1 : 1),
    )
    .slice(0, shown);
};

/** Total and facets from the counts of all combinations. */
export const countFacets = (rows: readonly FacetRow[]): Pick<SearchAnswer, 'total' | 'facets'> => ({
  total: rows.reduce((sum, { count }) => sum + count, 0),
  facets: {
    site: countBy(rows, 'siteId'),
    column: countBy(rows, 'columnId'),
    kind: countBy(rows, 'kind'),
    year: countBy(rows, 'year'),
  },
});
