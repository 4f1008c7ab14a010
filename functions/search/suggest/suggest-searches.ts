import type { Services } from '#functions/composition/services.ts';
import { isSearchable } from '#functions/search/indexing/is-searchable.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

const shown = 8;

/** Completions of what is being typed, best first, at most eight; titles only of what is online now. */
export const suggestSearches =
  ({ tables, search }: Pick<Services, 'tables' | 'search'>) =>
  async (q: string, siteId?: string): Promise<string[]> => {
    const found = await search.suggest(q, { siteId, limit: shown });
    const names = found.flatMap(({ id }) => (id === undefined ? [] : [id]));
    const articles = await new ArticleRepository(tables).findMany(
      names.map((id) => ({ siteId: id.slice(0, id.indexOf('/')), articleId: id.slice(id.indexOf('/') + 1) })),
    );
    const repository = new SiteRepository(tables);
    const siteIds = [...new Set(articles.flatMap((article) => article?.siteId ?? []))];
    const sites = new Map(await Promise.all(siteIds.map(async (id) => [id, await repository.find(id)] as const)));
    const titles = new Map(
      articles.flatMap((article, index) =>
        article?.live && isSearchable(article, sites.get(article.siteId))
          ? [[names[index], article.live.content.title] as const]
          : [],
      ),
    );
    const texts = found.map(({ text, id }) => (id === undefined ? text : titles.get(id)));
    return [...new Set(texts.filter((text) => text !== undefined))];
  };
