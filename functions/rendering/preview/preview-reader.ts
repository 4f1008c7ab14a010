import type { TableDataReader } from '#functions/rendering/reader/table-data-reader.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { DataReader, LiveArticle, RelatedArticle } from '#shared/rendering/data-reader.ts';

/** What the public sees now, but for one article, which reads as if it were published, and its site, which may be in preparation. */
export const previewReader = (inner: TableDataReader, site: Site, shown: LiveArticle): DataReader => {
  const { siteId, articleId, live } = shown.article;
  const isShown = (asked: { readonly siteId: string; readonly articleId: string }): boolean =>
    asked.siteId === siteId && asked.articleId === articleId;

  const stated = async (): Promise<readonly RelatedArticle[]> => {
    const found = await Promise.all(
      (live?.content.related ?? []).map(async ({ relation, ...id }) => {
        const edition = (await inner.article(id.siteId, id.articleId))?.article.live;
        if (!edition) return undefined;
        const { url, publishedAt, content } = edition;
        return { relation, ...id, url, publishedAt, title: content.title, lang: content.lang };
      }),
    );
    return found.filter((one) => one !== undefined);
  };

  return {
    cluster: () => inner.cluster(),
    sites: () => inner.sites(),
    site: async (id) => (id === siteId ? site : inner.site(id)),
    baseOf: (one) => inner.baseOf(one),
    navigation: (...asked) => inner.navigation(...asked),
    columnPath: (...asked) => inner.columnPath(...asked),
    children: (...asked) => inner.children(...asked),
    allColumns: (...asked) => inner.allColumns(...asked),
    rows: (query) => inner.rows(query),
    neighbours: (...asked) => inner.neighbours(...asked),
    article: async (ofSite, id) => (isShown({ siteId: ofSite, articleId: id }) ? shown : inner.article(ofSite, id)),
    related: async (ofSite, id) => (isShown({ siteId: ofSite, articleId: id }) ? stated() : inner.related(ofSite, id)),
    archiveRanges: (...asked) => inner.archiveRanges(...asked),
  };
};
