import type { Placement } from '#shared/domain/article/placement.ts';
import type { Condition, TableStore, Write } from '#shared/ports/table-store.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { keys } from '#shared/repositories/keys.ts';
import { queryAll } from '#shared/repositories/query-all.ts';

/** A row an article has in a list by a mount. */
export type Projection = {
  readonly siteId: string;
  readonly columnId: string;
  readonly displayKey: string;
  readonly sourceVersion: number;
};

type ArticleName = { readonly siteId: string; readonly articleId: string };

/** The rows that mounts gave an article elsewhere, remembered with the article so that its leaving finds them all. */
export class ProjectionRepository {
  readonly #tables: TableStore;
  readonly #rows: PlacementRepository;
  constructor(tables: TableStore) {
    this.#tables = tables;
    this.#rows = new PlacementRepository(tables);
  }

  async of({ siteId, articleId }: ArticleName): Promise<readonly Projection[]> {
    const items = await queryAll(this.#tables, {
      table: 'content',
      partition: keys.articleParts(siteId, articleId),
      range: { beginsWith: 'projection#' },
    });
    return items.map((item) => {
      const [, target = '', column = ''] = item.sk.split('#');
      return {
        siteId: target,
        columnId: column,
        displayKey: String(item['displayKey']),
        sourceVersion: Number(item['sourceVersion']),
      };
    });
  }

  /** Puts a row of an article; refused where a row of a newer state of it stands. */
  put(article: ArticleName, row: Placement): readonly Write[] {
    const newer: Condition = { kind: 'absentOrLower', name: 'sourceVersion', value: row.sourceVersion + 1 };
    const { table, pk, sk } = keys.projection(article.siteId, article.articleId, row.siteId, row.columnId);
    const { displayKey, sourceVersion } = row;
    return [this.#rows.put(row, newer), { table, put: { pk, sk, version: 1, displayKey, sourceVersion } }];
  }

  removeRow({ siteId, columnId, displayKey }: Projection): Write {
    return this.#rows.remove(siteId, columnId, displayKey);
  }

  forget(article: ArticleName, { siteId, columnId }: Projection): Write {
    const { table, pk, sk } = keys.projection(article.siteId, article.articleId, siteId, columnId);
    return { table, delete: { pk, sk } };
  }
}
