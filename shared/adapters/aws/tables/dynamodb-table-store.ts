import { GetCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { outboxPrefix } from '#shared/ports/change-feed.ts';
import type { CursorSeal } from '#shared/ports/semantics/order/page-cursor.ts';
import { assertPartitionKey, assertSortKey } from '#shared/ports/semantics/tables/assert-keys.ts';
import { prepareWrites } from '#shared/ports/semantics/tables/prepare-writes.ts';
import { queryScope } from '#shared/ports/semantics/tables/query-scope.ts';
import { tableLimits } from '#shared/ports/semantics/tables/table-limits.ts';
import type { Item, ItemKey, ItemPage, Query, TableName, TableStore, Write } from '#shared/ports/table-store.ts';
import { TableLimitExceeded } from '#shared/ports/table-store.ts';
import { batchRead } from './batch-read.ts';
import { addToCounter } from './counters.ts';
import type { DynamodbEngine } from './dynamodb-engine.ts';
import { writeTogether } from './dynamodb-transactions.ts';
import { positionOf, queryInput } from './query-input.ts';

/** Tables in DynamoDB: one for each table name, with `gsi1` and `gsi2` over the keys of the same names. */
export class DynamodbTableStore implements TableStore {
  readonly #engine: DynamodbEngine;
  readonly #cursors: CursorSeal;
  readonly #listeners = new Set<() => void>();

  constructor(engine: DynamodbEngine, cursors: CursorSeal) {
    this.#engine = engine;
    this.#cursors = cursors;
  }

  async get({ table, pk, sk }: ItemKey): Promise<Item | undefined> {
    assertPartitionKey(pk);
    assertSortKey(sk);
    const { documents, tables } = this.#engine;
    const command = new GetCommand({ TableName: tables[table], Key: { pk, sk }, ConsistentRead: true });
    return (await documents.send(command)).Item as Item | undefined;
  }

  async batchGet(keys: readonly ItemKey[]): Promise<readonly (Item | undefined)[]> {
    if (keys.length > tableLimits.batchGet) throw new TableLimitExceeded(`${keys.length} keys in a batch`);
    for (const { pk, sk } of keys) {
      assertPartitionKey(pk);
      assertSortKey(sk);
    }
    return batchRead(this.#engine, keys);
  }

  async query(query: Query): Promise<ItemPage> {
    const scope = queryScope(query);
    const after = query.cursor === undefined ? undefined : this.#cursors.open(query.cursor, scope);
    const input = queryInput(query, this.#engine.tables[query.table], after);
    if (!input) return { items: [] };
    const { Items = [], LastEvaluatedKey } = await this.#engine.documents.send(new QueryCommand(input));
    const items = Items.slice(0, query.limit) as unknown as readonly Item[];
    const last = items.at(-1);
    const more = Items.length > query.limit || LastEvaluatedKey !== undefined;
    return more && last ? { items, cursor: this.#cursors.seal(positionOf(query, last), scope) } : { items };
  }

  async transact(writes: readonly Write[], { token }: { readonly token?: string | undefined } = {}): Promise<void> {
    const prepared = prepareWrites(writes);
    await writeTogether(this.#engine, prepared, token);
    if (prepared.some(({ put, pk }) => put && pk.startsWith(outboxPrefix))) {
      for (const listener of this.#listeners) listener();
    }
  }

  async reserve(counter: string, count: number): Promise<number> {
    if (!Number.isSafeInteger(count) || count < 1) throw new TableLimitExceeded(`cannot reserve ${count} numbers`);
    return (await addToCounter(this.#engine, `reserve ${counter}`, count)) - count + 1;
  }

  async add(counter: string, amount: number): Promise<number> {
    if (!Number.isSafeInteger(amount)) throw new TableLimitExceeded(`cannot add ${amount}`);
    return addToCounter(this.#engine, `add ${counter}`, amount);
  }

  async *scan(table: TableName): AsyncGenerator<Item> {
    let from: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await this.#engine.documents.send(
        new ScanCommand({ TableName: this.#engine.tables[table], ConsistentRead: true, ExclusiveStartKey: from }),
      );
      yield* Items as unknown as Item[];
      from = LastEvaluatedKey;
    } while (from);
  }

  /** Calls back after each transaction of this process that fed the outbox; answers how to stop. */
  onOutbox(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
