import type { Placement } from '#shared/domain/article/placement.ts';
import type { Condition, TableStore, Write } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';

export type PlacementQuery = {
  readonly siteId: string;
  readonly columnId: string;
  readonly limit: number;
  /** Inclusive display keys. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly order?: 'asc' | 'desc' | undefined;
  readonly cursor?: string | undefined;
};

/** The rows of the lists, in display order. */
export class PlacementRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  /** Highest display key first unless asked otherwise; consistent. */
  async query(
    query: PlacementQuery,
  ): Promise<{ readonly rows: readonly Placement[]; readonly cursor?: string | undefined }> {
    const page = await this.#tables.query({
      table: 'content',
      partition: keys.placements(query.siteId, query.columnId),
      range: { from: query.from, to: query.to },
      order: query.order ?? 'desc',
      limit: query.limit,
      cursor: query.cursor,
    });
    return { rows: page.items.map((item) => JSON.parse(String(item['row'])) as Placement), cursor: page.cursor };
  }

  put(row: Placement, condition?: Condition): Write {
    const { table, pk, sk } = keys.placement(row.siteId, row.columnId, row.displayKey);
    return {
      table,
      put: { pk, sk, version: 1, sourceVersion: row.sourceVersion, row: JSON.stringify(row) },
      if: condition,
    };
  }

  remove(siteId: string, columnId: string, displayKey: string): Write {
    const { table, pk, sk } = keys.placement(siteId, columnId, displayKey);
    return { table, delete: { pk, sk } };
  }
}
