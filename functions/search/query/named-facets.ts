import type { Services } from '#functions/composition/services.ts';
import { effectiveColumn } from '#shared/domain/column/column-tree.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { SearchAnswer } from '#shared/ports/search-index.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

export type NamedFacet = { readonly value: string; readonly name: string; readonly count: number };
export type NamedFacets = { readonly [Name in keyof SearchAnswer['facets']]: NamedFacet[] };
export type ColumnNames = (siteId: string | undefined, columnId: string) => string | undefined;

/** Names of columns on the sites given; without a site, the first site that has such a column names it. */
export const columnNames = async (
  { tables }: Pick<Services, 'tables'>,
  siteIds: readonly string[],
  lang: 'zh' | 'en',
): Promise<ColumnNames> => {
  const repository = new ColumnRepository(tables);
  const ids = [...new Set(siteIds)];
  const trees = new Map(await Promise.all(ids.map(async (id) => [id, await repository.tree(id)] as const)));
  return (siteId, columnId) => {
    const asked = siteId === undefined ? ids : [siteId];
    const column = asked.flatMap((id) => effectiveColumn(trees.get(id) ?? new Map(), columnId) ?? [])[0];
    return column && (column.name[lang] || column.name.zh);
  };
};

/** Facets with the words readers know; a value without a name keeps its code. */
export const namedFacets = (
  facets: SearchAnswer['facets'],
  sites: ReadonlyMap<string, Site>,
  names: ColumnNames,
  lang: 'zh' | 'en',
): NamedFacets => {
  const named = (values: SearchAnswer['facets']['site'], nameOf: (value: string) => string | undefined): NamedFacet[] =>
    values.map(({ value, count }) => ({ value, name: nameOf(value) || value, count }));
  return {
    site: named(facets.site, (siteId) => sites.get(siteId)?.name[lang] || sites.get(siteId)?.name.zh),
    column: named(facets.column, (columnId) => names(undefined, columnId)),
    kind: named(facets.kind, () => undefined),
    year: named(facets.year, () => undefined),
  };
};
