import type { Services } from '#functions/composition/services.ts';
import { currentHits } from '#functions/search/query/current-hits.ts';
import { columnNames, type NamedFacets, namedFacets } from '#functions/search/query/named-facets.ts';
import { queryOf } from '#functions/search/query/query-of.ts';
import { queryWithRelief } from '#functions/search/query/query-with-relief.ts';
import { type ResultItem, resultItems } from '#functions/search/query/result-items.ts';
import { pageSize, type SearchInput } from '#functions/search/query/search-input.ts';
import { type SearchHelp, zeroResultHelp } from '#functions/search/query/zero-result-help.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

export type SearchPorts = Pick<Services, 'tables' | 'objects' | 'search' | 'clock' | 'config'>;

export type SearchResult = {
  readonly items: (ResultItem & { readonly columnName: string })[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly facets: NamedFacets;
  /** Nothing had all of what was typed: these have less of it. */
  readonly relieved: boolean;
  readonly help: SearchHelp | null;
};

/**
 * One page of what is online now and fits; the whole cluster is one index, a site one of its filters. Every item was
 * checked against the tables, so it opens and shows its present title.
 */
export const searchArticles =
  (ports: SearchPorts) =>
  async (input: SearchInput): Promise<SearchResult> => {
    const list = await new SiteRepository(ports.tables).list();
    const sites = new Map(list.map((site) => [site.siteId, site]));
    const query = await queryOf(input, list, ports.clock.now());
    const nothingToFind = input.q.trim() !== '' && query.bigrams.length === 0;
    const { answer, relieved } = nothingToFind
      ? { answer: await ports.search.query({ ...query, siteIds: [] }), relieved: false }
      : await queryWithRelief(ports.search, query);
    const hits = await currentHits(ports, answer.hits, sites);
    const lang = input.lang ?? 'zh';
    const portal = list.filter(({ kind }) => kind === 'portal').map(({ siteId }) => siteId);
    const named =
      input.siteId === undefined ? [...portal, ...hits.map(({ article }) => article.siteId)] : [input.siteId];
    const [items, names] = await Promise.all([
      resultItems(ports, hits, { tokens: query, sites }),
      columnNames(ports, named, lang),
    ]);
    const total = Math.max(0, answer.total - (answer.hits.length - hits.length));
    return {
      items: items.map((item) => ({ ...item, columnName: names(item.siteId, item.columnId) ?? '' })),
      total,
      page: input.page,
      pageSize,
      facets: namedFacets(answer.facets, sites, names, lang),
      relieved,
      help: query.bigrams.length > 0 && (total === 0 || relieved) ? await zeroResultHelp(ports, input, sites) : null,
    };
  };
