import type { Item, TableName } from '#shared/ports/table-store.ts';

/** Items whose partition starts with this are outbox entries; only their inserts reach the feed. */
export const outboxPrefix = 'outbox#';

/** One outbox insert. `position` orders the feed of one table and grows. */
export type FeedRecord = { readonly position: string; readonly table: TableName; readonly item: Item };

/** What was inserted into the outbox, in commit order per partition, at least once. */
export interface ChangeFeed {
  /** Up to `limit` records behind `after` (from the oldest kept one when undefined). */
  read(
    table: TableName,
    options: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<readonly FeedRecord[]>;
  /** How far `consumer` has come in `table`; survives a restart. */
  position(consumer: string, table: TableName): Promise<string | undefined>;
  /** Remembers that everything up to `position` is done. */
  commit(consumer: string, table: TableName, position: string): Promise<void>;
  /** Calls back soon after something was committed; answers how to stop. Callbacks may be late, joined or missing: poll too. */
  subscribe(wake: () => void): () => void;
}
