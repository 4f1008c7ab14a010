import { type Route, route } from '#functions/http/route.ts';
import { searchArticles } from '#functions/search/search-articles.ts';
import { completeTyping } from '#functions/search/suggest/complete-typing.ts';
import { suggestSearches } from '#functions/search/suggest/suggest-searches.ts';
import { searchEndpoint, suggestEndpoint } from '#shared/schemas/http/search/search-endpoints.ts';

export const searchRoutes: readonly Route[] = [
  route(searchEndpoint, async (services, { query }) => {
    const { site: siteId, column: columnId, ...rest } = query;
    const result = await searchArticles(services)({ ...rest, siteId, columnId });
    const typed = query.q.trim();
    return {
      ...result,
      items: result.items.map(({ path: _, ...item }) => item),
      suggestions: typed === '' ? [] : await suggestSearches(services)(typed, siteId),
    };
  }),
  route(suggestEndpoint, async (services, { query }) => ({
    items: await completeTyping(services)(query.q, query.site),
  })),
];
