import type { Facet, SearchAnswer } from '#shared/ports/search-index.ts';

const shown = 100;
const byCount = [{ _count: 'desc' }, { _key: 'asc' }];
const terms = (field: string, order: unknown = byCount) => ({ terms: { field, size: shown, order } });

/** The engine's question for the facets. */
export const facetAggregations = {
  site: terms('siteId'),
  column: terms('columnId'),
  kind: terms('kind'),
  year: terms('year', { _key: 'desc' }),
};

type Buckets = { readonly buckets?: readonly { readonly key: string; readonly doc_count: number }[] };

/** The engine's answer as facets. */
export const readFacets = (aggregations: Readonly<Record<string, unknown>> = {}): SearchAnswer['facets'] => {
  const facet = (name: keyof typeof facetAggregations): readonly Facet[] =>
    ((aggregations[name] ?? {}) as Buckets).buckets?.flatMap(({ key, doc_count }) =>
      key === '' ? [] : [{ value: key, count: doc_count }],
    ) ?? [];
  return { site: facet('site'), column: facet('column'), kind: facet('kind'), year: facet('year') };
};
