import type { Article, EditionContent } from '#shared/domain/article/article.ts';
import { statusOf } from '#shared/domain/article/article-status.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';
import { keys } from '#shared/repositories/keys.ts';

/** A saved state of an edition. */
export type Revision = {
  readonly version: 1;
  readonly revision: number;
  readonly content: EditionContent;
  readonly at: string;
  readonly by: { readonly accountId: string; readonly name: string };
  readonly act: string;
};

export type ArticleListQuery = {
  readonly siteId: string;
  readonly limit: number;
  readonly after?: string | undefined;
  readonly status?: string | undefined;
  readonly columnId?: string | undefined;
};

const columnOf = (article: Article): string =>
  article.working?.content.columnId ?? article.live?.content.columnId ?? '';

/** The articles of the sites, with their revisions. */
export class ArticleRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  async find(siteId: string, articleId: string): Promise<Article | undefined> {
    const item = await this.#tables.get(keys.article(siteId, articleId));
    return item && entityOf<Article>(item);
  }

  /** In the order asked; up to 100 a call of the engine. */
  async findMany(
    ids: readonly { readonly siteId: string; readonly articleId: string }[],
  ): Promise<readonly (Article | undefined)[]> {
    const found: (Article | undefined)[] = [];
    for (let start = 0; start < ids.length; start += 100) {
      const items = await this.#tables.batchGet(
        ids.slice(start, start + 100).map(({ siteId, articleId }) => keys.article(siteId, articleId)),
      );
      found.push(...items.map((item) => item && entityOf<Article>(item)));
    }
    return found;
  }

  /** Staff lists: up to `limit` behind `after` (update time and id), newest change first, by status or by column. Eventually consistent. */
  async listBehind(query: ArticleListQuery): Promise<readonly Article[]> {
    const partition = query.columnId
      ? `site#${query.siteId}#column#${query.columnId}`
      : `site#${query.siteId}#status#${query.status}`;
    const found: Article[] = [];
    let cursor: string | undefined;
    do {
      // A page also ends at 1 MB: large articles come in more than one.
      const page = await this.#tables.query({
        table: 'content',
        index: query.columnId ? 'gsi2' : 'gsi1',
        partition,
        range: { to: query.after },
        order: 'desc',
        limit: query.limit + 1,
        cursor,
      });
      found.push(
        ...page.items
          .map((item) => entityOf<Article>(item))
          .filter((article) => `${article.updatedAt}#${article.articleId}` !== query.after),
      );
      cursor = page.cursor;
    } while (cursor && found.length < query.limit);
    return found.slice(0, query.limit);
  }

  put(article: Article): Write {
    return entityPut(keys.article(article.siteId, article.articleId), article, {
      gsi1pk: `site#${article.siteId}#status#${statusOf(article)}`,
      gsi1sk: `${article.updatedAt}#${article.articleId}`,
      gsi2pk: `site#${article.siteId}#column#${columnOf(article)}`,
      gsi2sk: `${article.updatedAt}#${article.articleId}`,
    });
  }

  putRevision(siteId: string, articleId: string, revision: Revision): Write {
    return entityPut(keys.articleRevision(siteId, articleId, revision.revision), revision);
  }

  async findRevision(siteId: string, articleId: string, revision: number): Promise<Revision | undefined> {
    const item = await this.#tables.get(keys.articleRevision(siteId, articleId, revision));
    return item && entityOf<Revision>(item);
  }

  /** Newest first. */
  async revisions(
    siteId: string,
    articleId: string,
    options: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<{ readonly revisions: readonly Revision[]; readonly cursor?: string | undefined }> {
    const page = await this.#tables.query({
      table: 'content',
      partition: keys.articleParts(siteId, articleId),
      range: { beginsWith: 'revision#' },
      order: 'desc',
      ...options,
    });
    return { revisions: page.items.map((item) => entityOf<Revision>(item)), cursor: page.cursor };
  }
}
