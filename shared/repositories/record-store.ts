import type { Item, KeyRange, TableName, TableStore, Write } from '#shared/ports/table-store.ts';
import { entityItem, entityOf, entityPut } from '#shared/repositories/entity.ts';
import { queryAll } from '#shared/repositories/query-all.ts';

type IndexKeys = Partial<Pick<Item, 'gsi1pk' | 'gsi1sk' | 'ttl'>>;

/** Where one kind of record stands. */
export type RecordPlace<T> = {
  readonly table: TableName;
  readonly keyOf: (record: T) => { readonly pk: string; readonly sk: string };
  readonly indexOf?: ((record: T) => IndexKeys) | undefined;
};

export type RecordQuery = {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly range?: KeyRange | undefined;
  readonly order?: 'asc' | 'desc' | undefined;
};

export type RecordPage<T> = { readonly items: readonly T[]; readonly cursor?: string | undefined };

/** Records of one kind, each a versioned item of its own; a partition is one list in the order of its keys. */
export class RecordStore<T extends { readonly version: number }> {
  readonly #tables: TableStore;
  readonly #place: RecordPlace<T>;
  constructor(tables: TableStore, place: RecordPlace<T>) {
    this.#tables = tables;
    this.#place = place;
  }

  async find(pk: string, sk: string): Promise<T | undefined> {
    const item = await this.#tables.get({ table: this.#place.table, pk, sk });
    return item && entityOf<T>(item);
  }

  async list(partition: string, query: RecordQuery): Promise<RecordPage<T>> {
    const { items, cursor } = await this.#tables.query({ table: this.#place.table, partition, ...query });
    return { items: items.map((item) => entityOf<T>(item)), cursor };
  }

  /** By the keys of `indexOf`, which follow a little later. */
  async listIndex(partition: string, query: RecordQuery): Promise<RecordPage<T>> {
    const { items, cursor } = await this.#tables.query({
      table: this.#place.table,
      index: 'gsi1',
      partition,
      ...query,
    });
    return { items: items.map((item) => entityOf<T>(item)), cursor };
  }

  /** All of a partition whose size the domain bounds. */
  async all(partition: string, range?: KeyRange): Promise<readonly T[]> {
    const items = await queryAll(this.#tables, { table: this.#place.table, partition, range });
    return items.map((item) => entityOf<T>(item));
  }

  /** Of a new record, or of one read at `version - 1`. */
  put(record: T): Write {
    const { pk, sk } = this.#place.keyOf(record);
    return entityPut({ table: this.#place.table, pk, sk }, record, this.#place.indexOf?.(record));
  }

  /** Whatever stands there: for what is worked out anew each time. */
  replace(record: T): Write {
    const { pk, sk } = this.#place.keyOf(record);
    const { table, indexOf } = this.#place;
    return { table, put: entityItem({ table, pk, sk }, record, indexOf?.(record)) };
  }

  remove(record: T): Write {
    const { pk, sk } = this.#place.keyOf(record);
    return { table: this.#place.table, delete: { pk, sk } };
  }
}
