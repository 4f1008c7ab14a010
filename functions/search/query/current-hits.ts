import type { Services } from '#functions/composition/services.ts';
import { isSearchable } from '#functions/search/indexing/is-searchable.ts';
import type { Article, LiveEdition } from '#shared/domain/article/article.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { SearchHit } from '#shared/ports/search-index.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';

/** A hit that is still online, with the article and site as they are now. */
export type CurrentHit = {
  readonly article: Article;
  readonly live: LiveEdition;
  readonly site: Site;
  readonly document: SearchHit['document'];
};

const nameOf = (id: string): { readonly siteId: string; readonly articleId: string } => {
  const at = id.indexOf('/');
  return { siteId: id.slice(0, at), articleId: id.slice(at + 1) };
};

/** The hits that are online at this moment, in their order, checked by one batch-get: what was withdrawn is gone at once. */
export const currentHits = async (
  { tables }: Pick<Services, 'tables'>,
  hits: readonly SearchHit[],
  sites: ReadonlyMap<string, Site>,
): Promise<readonly CurrentHit[]> => {
  const articles = await new ArticleRepository(tables).findMany(hits.map(({ document }) => nameOf(document.id)));
  return hits.flatMap(({ document }, index) => {
    const article = articles[index];
    const site = article && sites.get(article.siteId);
    return article?.live && site && isSearchable(article, site)
      ? [{ article, live: article.live, site, document }]
      : [];
  });
};
