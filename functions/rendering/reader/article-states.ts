import type { Article } from '#shared/domain/article/article.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';

type ArticleName = { readonly siteId: string; readonly articleId: string };

const nameOf = ({ siteId, articleId }: ArticleName): string => `${siteId}/${articleId}`;

/** Articles as they were when first asked for in one piece of work; many are fetched in one call. */
export class ArticleStates {
  readonly #articles: ArticleRepository;
  readonly #asked = new Map<string, Promise<Article | undefined>>();
  constructor(tables: TableStore) {
    this.#articles = new ArticleRepository(tables);
  }

  async find(name: ArticleName): Promise<Article | undefined> {
    return (await this.findMany([name]))[0];
  }

  findMany(names: readonly ArticleName[]): Promise<readonly (Article | undefined)[]> {
    const missing = names.filter((name) => !this.#asked.has(nameOf(name)));
    if (missing.length > 0) {
      const found = this.#articles.findMany(missing);
      for (const [n, name] of missing.entries())
        this.#asked.set(
          nameOf(name),
          found.then((articles) => articles[n]),
        );
    }
    return Promise.all(names.map((name) => this.#asked.get(nameOf(name))));
  }
}
