import type { Opinion } from '#shared/domain/review/opinion.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';
import { keys } from '#shared/repositories/keys.ts';

/** What the reviewers of an article decided and said, through all its editions. */
export class OpinionRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  put(siteId: string, articleId: string, opinion: Opinion): Write {
    return entityPut(keys.opinion(siteId, articleId, opinion.at, opinion.opinionId), opinion);
  }

  /** Newest first. */
  async list(
    siteId: string,
    articleId: string,
    options: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<{ readonly opinions: readonly Opinion[]; readonly cursor?: string | undefined }> {
    const page = await this.#tables.query({
      table: 'content',
      partition: keys.articleParts(siteId, articleId),
      range: { beginsWith: 'opinion#' },
      order: 'desc',
      ...options,
    });
    return { opinions: page.items.map((item) => entityOf<Opinion>(item)), cursor: page.cursor };
  }
}
