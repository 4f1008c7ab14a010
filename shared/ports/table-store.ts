import type { Json } from '#shared/domain/json.ts';

/** The four tables of the cluster (docs/architecture.md, Data). */
export type TableName = 'tenants' | 'content' | 'cases' | 'audit';

/** Index key pairs an item may carry: `gsi1pk`/`gsi1sk` and `gsi2pk`/`gsi2sk`. */
export type IndexName = 'gsi1' | 'gsi2';

/**
 * One item. `version` starts at 1 and is the lock counter; an item is always written whole.
 * Keys are 1 to 1024 (`sk`) or 2048 (`pk`) bytes of UTF-8; a whole item is at most 400 KB.
 * Keys compare by UTF-8 bytes. `ttl` (seconds since 1970) lets the engine drop the item some time after.
 */
export type Item = {
  readonly pk: string;
  readonly sk: string;
  readonly version: number;
  readonly gsi1pk?: string | undefined;
  readonly gsi1sk?: string | undefined;
  readonly gsi2pk?: string | undefined;
  readonly gsi2sk?: string | undefined;
  readonly ttl?: number | undefined;
  readonly [attribute: string]: Json | undefined;
};

export type ItemKey = { readonly table: TableName; readonly pk: string; readonly sk: string };

/** What must hold of the stored item for the write to happen. */
export type Condition =
  | { readonly kind: 'absent' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'attribute'; readonly name: string; readonly value: Json }
  /** The item is absent, or its numeric attribute is lower than `value`: for projections of a newer source. */
  | { readonly kind: 'absentOrLower'; readonly name: string; readonly value: number };

export type Write =
  | { readonly put: Item; readonly table: TableName; readonly if?: Condition | undefined }
  | {
      readonly delete: { readonly pk: string; readonly sk: string };
      readonly table: TableName;
      readonly if?: Condition | undefined;
    }
  | { readonly check: { readonly pk: string; readonly sk: string }; readonly table: TableName; readonly if: Condition };

/** A range of sort keys; bounds are inclusive. */
export type KeyRange =
  | { readonly beginsWith: string }
  | { readonly from?: string | undefined; readonly to?: string | undefined };

export type Query = {
  readonly table: TableName;
  readonly index?: IndexName | undefined;
  readonly partition: string;
  readonly range?: KeyRange | undefined;
  /** `asc` by default. */
  readonly order?: 'asc' | 'desc' | undefined;
  /** 1 to 1000. A page also ends at 1 MB, so it may be shorter than `limit` and still have a cursor. */
  readonly limit: number;
  /** The `cursor` of the page before, unchanged. Items written meanwhile may or may not appear; none comes twice. */
  readonly cursor?: string | undefined;
};

export type ItemPage = { readonly items: readonly Item[]; readonly cursor?: string | undefined };

/** Thrown by `transact` when a condition does not hold; nothing was written. `failed` are the indexes into the writes. */
export class ConditionFailed extends Error {
  readonly failed: readonly number[];
  constructor(failed: readonly number[]) {
    super(`condition failed for write ${failed.join(', ')}`);
    this.name = 'ConditionFailed';
    this.failed = failed;
  }
}

/** Thrown when a call breaks a limit of the port (size, number of writes, key length): a bug of the caller. */
export class TableLimitExceeded extends Error {
  override readonly name = 'TableLimitExceeded';
}

/** A generic document table: every aggregate is written once over it, every engine once under it. */
export interface TableStore {
  /** Reads consistently. */
  get(key: ItemKey): Promise<Item | undefined>;
  /** Reads up to 100 items consistently; answers in the order asked, `undefined` where there is none. */
  batchGet(keys: readonly ItemKey[]): Promise<readonly (Item | undefined)[]>;
  /** Base tables read consistently, indexes eventually. */
  query(query: Query): Promise<ItemPage>;
  /**
   * Writes all or nothing: 1 to 100 writes over any tables, at most 4 MB together, one write per item.
   * The same `token` within ten minutes writes once. Retries engine conflicts itself.
   *
   * @throws ConditionFailed when a condition does not hold
   * @throws TableLimitExceeded when a limit is broken
   */
  transact(writes: readonly Write[], options?: { readonly token?: string | undefined }): Promise<void>;
  /** Takes the next `count` numbers of a counter and answers the first; starts at 1. Gaps may arise, none comes twice. */
  reserve(counter: string, count: number): Promise<number>;
  /** Adds to a statistics counter atomically and answers its new value. */
  add(counter: string, amount: number): Promise<number>;
  /** Walks a whole table for export, rebuild and reconcile; never in a request. */
  scan(table: TableName): AsyncIterable<Item>;
}
