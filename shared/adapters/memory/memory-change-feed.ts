import type { ChangeFeed, FeedRecord } from '#shared/ports/change-feed.ts';
import type { TableName } from '#shared/ports/table-store.ts';
import type { MemoryTableStore } from './memory-table-store.ts';

/** The outbox inserts of a `MemoryTableStore`, for tests. */
export class MemoryChangeFeed implements ChangeFeed {
  readonly #tables: MemoryTableStore;
  readonly #positions = new Map<string, string>();

  constructor(tables: MemoryTableStore) {
    this.#tables = tables;
  }

  async read(
    table: TableName,
    { after = '', limit }: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<readonly FeedRecord[]> {
    return this.#tables.outbox
      .map((inserted, n) => ({ ...inserted, position: `${n + 1}`.padStart(16, '0') }))
      .filter((inserted) => inserted.table === table && inserted.position > after)
      .slice(0, limit)
      .map(({ position, json }) => ({ position, table, item: JSON.parse(json) }));
  }

  async position(consumer: string, table: TableName): Promise<string | undefined> {
    return this.#positions.get(JSON.stringify([consumer, table]));
  }

  async commit(consumer: string, table: TableName, position: string): Promise<void> {
    const key = JSON.stringify([consumer, table]);
    if (position > (this.#positions.get(key) ?? '')) this.#positions.set(key, position);
  }

  subscribe(wake: () => void): () => void {
    return this.#tables.onOutbox(wake);
  }
}
