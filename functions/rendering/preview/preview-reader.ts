import { type ReaderSource, TableDataReader } from '#functions/rendering/reader/table-data-reader.ts';
import type { Article } from '#shared/domain/article/article.ts';
import type { DirectedRelation } from '#shared/domain/article/article-relations.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { columnPath } from '#shared/domain/column/column-tree.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { LiveArticle, RelatedArticle } from '#shared/rendering/data-reader.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';

/** Reads as pages do, but shows one article as if it were online, on a site that may still be in preparation. */
export class PreviewReader extends TableDataReader {
  readonly #source: ReaderSource;
  readonly #shown: { readonly article: Article; readonly body: string; readonly site: Site };
  constructor(source: ReaderSource, shown: { readonly article: Article; readonly body: string; readonly site: Site }) {
    super(source);
    this.#source = source;
    this.#shown = shown;
  }

  override async site(siteId: string): Promise<Site | undefined> {
    return siteId === this.#shown.site.siteId ? this.#shown.site : super.site(siteId);
  }

  override async columnPath(siteId: string, columnId: string): Promise<readonly Column[]> {
    return columnPath(await this.tree(siteId), columnId);
  }

  override async article(siteId: string, articleId: string): Promise<LiveArticle | undefined> {
    const { article, body } = this.#shown;
    if (siteId === article.siteId && articleId === article.articleId) return { article, body };
    return super.article(siteId, articleId);
  }

  override async related(siteId: string, articleId: string): Promise<readonly RelatedArticle[]> {
    const content = this.#shown.article.live?.content;
    const stated: readonly DirectedRelation[] = [
      ...(content?.related ?? []),
      ...(content?.translationOf
        ? [{ relation: 'translation' as const, siteId, articleId: content.translationOf }]
        : []),
    ];
    const named = new Set(stated.map((one) => `${one.siteId}/${one.articleId}`));
    const others = (await super.related(siteId, articleId)).filter(
      (one) => !named.has(`${one.siteId}/${one.articleId}`),
    );
    const found = await new ArticleRepository(this.#source.tables).findMany(stated);
    const own = stated.flatMap((one, n): RelatedArticle[] => {
      const article = found[n];
      if (!article?.live || !isPublic(article)) return [];
      const { url, publishedAt, content: about } = article.live;
      return [{ ...one, title: about.title, url, publishedAt, lang: about.lang }];
    });
    return [...own, ...others];
  }
}
