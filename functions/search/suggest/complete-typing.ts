import type { Services } from '#functions/composition/services.ts';
import { searchArticles } from '#functions/search/search-articles.ts';
import { suggestSearches } from '#functions/search/suggest/suggest-searches.ts';
import { foldText } from '#shared/text/search/fold-text.ts';

const shown = 8;

/**
 * What a reader may mean who is still typing, at most eight: completions first, then titles that contain what was typed,
 * since most official titles begin with the name of the office.
 */
export const completeTyping =
  (services: Services) =>
  async (q: string, siteId?: string): Promise<string[]> => {
    const typed = foldText(q).trim();
    const completions = await suggestSearches(services)(q, siteId);
    if (typed === '' || completions.length >= shown) return completions;
    const { items } = await searchArticles(services)({ q, siteId, sort: 'relevance', page: 1 });
    const containing = items.map(({ title }) => title).filter((title) => foldText(title).includes(typed));
    return [...new Set([...completions, ...containing])].slice(0, shown);
  };
