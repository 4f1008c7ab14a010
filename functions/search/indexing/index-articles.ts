import type { Services } from '#functions/composition/services.ts';
import { searchDocument } from '#functions/search/indexing/search-document.ts';
import { searchWords } from '#functions/search/query/search-words.ts';
import { columnTree } from '#shared/domain/column/column-tree.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

export type IndexPorts = Pick<Services, 'tables' | 'objects' | 'search'>;
export type ArticleName = { readonly siteId: string; readonly articleId: string };

/** Brings the entries of these articles to what the articles are now. Safe to repeat, in any order. */
export const indexArticles =
  ({ tables, objects, search }: IndexPorts) =>
  async (names: readonly ArticleName[]): Promise<void> => {
    const unique = [...new Map(names.map((name) => [`${name.siteId}/${name.articleId}`, name])).values()];
    const articles = (await new ArticleRepository(tables).findMany(unique)).filter((found) => found !== undefined);
    // Sites after articles: an entry of a newer article then never carries an older state of its site.
    const sites = await Promise.all(
      [...new Set(articles.map(({ siteId }) => siteId))].map(async (siteId) => {
        const [site, tree] = await Promise.all([
          new SiteRepository(tables).find(siteId),
          new ColumnRepository(tables).tree(siteId),
        ]);
        return [siteId, { site, tree }] as const;
      }),
    );
    const bySite = new Map(sites);
    const words = await searchWords();
    const unknown = { site: undefined, tree: columnTree([]) };
    const documents = await Promise.all(
      articles.map((article) =>
        searchDocument(objects, article, { ...(bySite.get(article.siteId) ?? unknown), words }),
      ),
    );
    if (documents.length > 0) await search.upsert(documents);
  };
