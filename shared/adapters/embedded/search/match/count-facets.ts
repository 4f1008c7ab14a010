import type { SearchAnswer } from '#shared/ports/search-index.ts';
import type { DocumentGroup } from './document-columns.ts';

type Facet = 'siteId' | 'columnId' | 'kind' | 'year';
/** How many hits share one site, column, kind and year. */
type Counted = Readonly<Record<Facet, string>> & { readonly count: number };

const shown = 100;

const countBy = (rows: readonly Counted[], field: Facet) => {
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

/** Total and facets from how many hits there are of each group. */
export const countFacets = (
  groups: readonly DocumentGroup[],
  counts: Uint32Array,
): Pick<SearchAnswer, 'total' | 'facets'> => {
  const rows = groups.flatMap(({ siteId, columnId, kind, year }, index) => {
    const count = counts[index] as number;
    return count === 0 ? [] : { siteId, columnId, kind, year, count };
  });
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    facets: {
      site: countBy(rows, 'siteId'),
      column: countBy(rows, 'columnId'),
      kind: countBy(rows, 'kind'),
      year: countBy(rows, 'year'),
    },
  };
};
