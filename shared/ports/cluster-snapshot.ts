import type { ObjectHead } from '#shared/ports/object-store.ts';
import type { Item, TableName } from '#shared/ports/table-store.ts';

/** Where a counter stands: the last number reserved, or the sum added. */
export type CounterState = { readonly kind: 'reserved' | 'added'; readonly counter: string; readonly value: number };

/** The whole storage as it was at one moment, while it goes on being written: what an export walks over. */
export interface ClusterSnapshot {
  items(table: TableName): AsyncIterable<Item>;
  counters(): AsyncIterable<CounterState>;
  objects(): AsyncIterable<ObjectHead>;
  /** Bytes `from` to `to`, both inclusive, of one of `objects`; undefined when it was deleted meanwhile. */
  read(object: ObjectHead, from: number, to: number): Promise<Uint8Array | undefined>;
  /** Until then the engine keeps what the snapshot shows. */
  close(): void;
}
