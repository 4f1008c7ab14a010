import type { Clock } from '#shared/ports/clock.ts';
import type { CursorSeal } from '#shared/ports/semantics/order/page-cursor.ts';
import { assertPartitionKey, assertSortKey } from '#shared/ports/semantics/tables/assert-keys.ts';
import type { PreparedWrite } from '#shared/ports/semantics/tables/prepare-writes.ts';
import { prepareWrites } from '#shared/ports/semantics/tables/prepare-writes.ts';
import { queryScope } from '#shared/ports/semantics/tables/query-scope.ts';
import { tableLimits } from '#shared/ports/semantics/tables/table-limits.ts';
import type { Item, ItemKey, ItemPage, Query, TableName, TableStore, Write } from '#shared/ports/table-store.ts';
import { TableLimitExceeded } from '#shared/ports/table-store.ts';
import type { WriterClient } from '../writer/writer-client.ts';
import type { ItemColumns, WriterWrite } from '../writer/writer-protocol.ts';
import type { TableReader } from './table-reader.ts';

const columns = ({ item, size, json }: NonNullable<PreparedWrite['put']>): ItemColumns => {
  const index = (pk: string | undefined, sk: string | undefined): readonly [string | null, string | null] =>
    pk === undefined || sk === undefined ? [null, null] : [pk, sk];
  const { version, gsi1pk, gsi1sk, gsi2pk, gsi2sk, ttl } = item;
  return [version, ...index(gsi1pk, gsi1sk), ...index(gsi2pk, gsi2sk), ttl ?? null, size, json];
};

const toWriter = ({ put, ...write }: PreparedWrite): WriterWrite => ({ ...write, put: put && columns(put) });

/** Tables in SQLite: reads on this thread's connection, writes through the one writer. */
export class SqliteTableStore implements TableStore {
  readonly #reader: TableReader;
  readonly #writer: WriterClient;
  readonly #cursors: CursorSeal;
  readonly #clock: Clock;

  constructor(reader: TableReader, writer: WriterClient, cursors: CursorSeal, clock: Clock) {
    this.#reader = reader;
    this.#writer = writer;
    this.#cursors = cursors;
    this.#clock = clock;
  }

  async get(key: ItemKey): Promise<Item | undefined> {
    assertPartitionKey(key.pk);
    assertSortKey(key.sk);
    return this.#reader.get(key);
  }

  async batchGet(keys: readonly ItemKey[]): Promise<readonly (Item | undefined)[]> {
    if (keys.length > tableLimits.batchGet) throw new TableLimitExceeded(`${keys.length} keys in a batch`);
    return Promise.all(keys.map((key) => this.get(key)));
  }

  async query(query: Query): Promise<ItemPage> {
    const scope = queryScope(query);
    const after = query.cursor === undefined ? undefined : this.#cursors.open(query.cursor, scope);
    const { items, last } = this.#reader.query(query, after);
    return last ? { items, cursor: this.#cursors.seal(last, scope) } : { items };
  }

  async transact(writes: readonly Write[], { token }: { readonly token?: string | undefined } = {}): Promise<void> {
    const prepared = prepareWrites(writes).map(toWriter);
    await this.#writer.ask({ act: 'transact', writes: prepared, token, now: this.#clock.now().getTime() });
  }

  async reserve(counter: string, count: number): Promise<number> {
    if (!Number.isSafeInteger(count) || count < 1) throw new TableLimitExceeded(`cannot reserve ${count} numbers`);
    return (await this.#writer.ask({ act: 'reserve', counter, count })) as number;
  }

  async add(counter: string, amount: number): Promise<number> {
    if (!Number.isSafeInteger(amount)) throw new TableLimitExceeded(`cannot add ${amount}`);
    return (await this.#writer.ask({ act: 'add', counter, amount })) as number;
  }

  async *scan(table: TableName): AsyncGenerator<Item> {
    let after: readonly [string, string] = ['', ''];
    for (let items = this.#reader.walk(table, after); items.length > 0; items = this.#reader.walk(table, after)) {
      for (const item of items) {
        after = [item.pk, item.sk];
        yield item;
      }
    }
  }
}
