import { type ViewParameters, viewAddress, viewParameters } from '#functions/search/query/view-parameters.ts';
import { type SearchPorts, type SearchResult, searchArticles } from '#functions/search/search-articles.ts';
import type { SearchFacet, SearchView } from '#shared/rendering/search-view.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { lastPage } from '#shared/schemas/http/search/search-endpoints.ts';

const allSites = 'all';
const choicesShown = 12;

/** One facet; a choice made is unmade by the same address. */
const facetOf = (
  name: SearchFacet['name'],
  values: SearchResult['facets']['site'],
  parameters: ViewParameters,
  { chosen, unmade }: { readonly chosen: string | undefined; readonly unmade: string | undefined },
): SearchFacet => ({
  name,
  choices: values.slice(0, choicesShown).map((choice) => ({
    name: choice.name,
    count: choice.count,
    chosen: choice.value === chosen,
    address: viewAddress({ ...parameters, page: undefined, [name]: choice.value === chosen ? unmade : choice.value }),
  })),
});

/**
 * The results page for an address. A sub-site searches itself until `site=all` is asked for, the portal the whole
 * cluster; English pages find English articles only.
 */
export const searchView =
  (ports: SearchPorts) =>
  async (ownSiteId: string, query: URLSearchParams): Promise<SearchView> => {
    const parameters = viewParameters(query);
    const own = await new SiteRepository(ports.tables).find(ownSiteId);
    const byDefault = own?.kind === 'portal' ? undefined : ownSiteId;
    const siteId = parameters.site === allSites ? undefined : (parameters.site ?? byDefault);
    const { q, year, sort = 'relevance', page = 1 } = parameters;
    const fields = { site: parameters.site, kind: parameters.kind, sort: parameters.sort, lang: parameters.lang };
    const shown: SearchView = {
      query: q,
      fields: Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
      total: 0,
      results: [],
      facets: [],
      sorts: [],
      page,
      suggestions: [],
    };
    if (q === '') return shown;
    const found = await searchArticles(ports)({
      q,
      siteId,
      columnId: parameters.column,
      kind: parameters.kind,
      lang: parameters.lang,
      from: year && `${year}-01-01`,
      to: year && `${year}-12-31`,
      sort,
      page,
    });
    const at = (changed: Partial<ViewParameters>): string =>
      viewAddress({ ...parameters, page: undefined, ...changed });
    const { site, column, kind, year: years } = found.facets;
    const others = [...(found.help?.didYouMean ?? []), ...(found.help?.fewerWords ?? []).map((fewer) => fewer.q)];
    return {
      ...shown,
      total: found.total,
      results: found.items.map((item) => ({
        title: item.titleSegments,
        excerpt: item.excerpt,
        address: item.siteId === ownSiteId && own?.kind !== 'topic' ? item.path : item.url,
        siteName: item.siteName,
        columnName: item.columnName || undefined,
        kind: item.kind,
        publishedAt: item.publishedAt,
        documentNumber: item.documentNumber || undefined,
      })),
      facets: [
        facetOf('site', site, parameters, { chosen: siteId, unmade: byDefault === undefined ? undefined : allSites }),
        facetOf('column', column, parameters, { chosen: parameters.column, unmade: undefined }),
        facetOf('kind', kind, parameters, { chosen: parameters.kind, unmade: undefined }),
        facetOf('year', years, parameters, { chosen: year, unmade: undefined }),
      ],
      sorts: [
        { by: 'relevance', address: at({ sort: undefined }), chosen: sort === 'relevance' },
        { by: 'date', address: at({ sort: 'date' }), chosen: sort === 'date' },
      ],
      newer: page > 1 ? at({ page: page > 2 ? page - 1 : undefined }) : undefined,
      older: page < lastPage && page * found.pageSize < found.total ? at({ page: page + 1 }) : undefined,
      suggestions: others.map((text) => ({ text, address: at({ q: text }) })),
      widerAddress:
        siteId === undefined
          ? undefined
          : viewAddress({ q, site: byDefault === undefined ? undefined : allSites, lang: parameters.lang }),
    };
  };
