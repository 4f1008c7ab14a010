import { createHmac, randomBytes } from 'node:crypto';
import { outboxPrefix } from '#shared/ports/change-feed.ts';
import type { Clock } from '#shared/ports/clock.ts';
import { cursorSeal } from '#shared/ports/semantics/order/page-cursor.ts';
import { assertPartitionKey, assertSortKey } from '#shared/ports/semantics/tables/assert-keys.ts';
import { conditionHolds } from '#shared/ports/semantics/tables/condition-holds.ts';
import type { PreparedWrite } from '#shared/ports/semantics/tables/prepare-writes.ts';
import { prepareWrites } from '#shared/ports/semantics/tables/prepare-writes.ts';
import { queryScope } from '#shared/ports/semantics/tables/query-scope.ts';
import { tableLimits } from '#shared/ports/semantics/tables/table-limits.ts';
import type { Item, ItemKey, ItemPage, Query, TableName, TableStore, Write } from '#shared/ports/table-store.ts';
import { ConditionFailed, TableLimitExceeded } from '#shared/ports/table-store.ts';
import { LateIndexes } from './tables/late-indexes.ts';
import { queryRows } from './tables/query-rows.ts';
import type { StoredJson } from './tables/stored-json.ts';
import { readItem, storedItem, storeItem } from './tables/stored-json.ts';

type Rows = Map<string, StoredJson>;
type Options = {
  readonly clock?: Clock | undefined;
  readonly seed?: number | undefined;
  readonly indexDelay?: number | undefined;
};

const rowKey = (pk: string, sk: string): string => JSON.stringify([pk, sk]);

/** Tables in memory, for tests: its indexes are late at random (seeded), by up to `indexDelay` index reads. */
export class MemoryTableStore implements TableStore {
  /** Every outbox insert so far, in commit order: what a feed reads. */
  readonly outbox: { readonly table: TableName; readonly json: string }[] = [];
  readonly #rows: Record<TableName, Rows> = {
    tenants: new Map(),
    content: new Map(),
    cases: new Map(),
    audit: new Map(),
  };
  readonly #indexes: LateIndexes;
  readonly #tokens = new Map<string, number>();
  readonly #counters = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  readonly #clock: Clock;
  readonly #cursors;

  constructor({ clock = { now: () => new Date() }, seed = 1, indexDelay = 3 }: Options = {}) {
    const secret = randomBytes(16);
    this.#clock = clock;
    this.#indexes = new LateIndexes(seed, indexDelay);
    this.#cursors = cursorSeal((text) => createHmac('sha256', secret).update(text).digest('base64url'));
  }

  async get({ table, pk, sk }: ItemKey): Promise<Item | undefined> {
    assertPartitionKey(pk);
    assertSortKey(sk);
    return readItem(this.#rows[table].get(rowKey(pk, sk)));
  }

  async batchGet(keys: readonly ItemKey[]): Promise<readonly (Item | undefined)[]> {
    if (keys.length > tableLimits.batchGet) throw new TableLimitExceeded(`${keys.length} keys in a batch`);
    return Promise.all(keys.map((key) => this.get(key)));
  }

  async query(query: Query): Promise<ItemPage> {
    const scope = queryScope(query);
    const after = query.cursor === undefined ? undefined : this.#cursors.open(query.cursor, scope);
    const source = query.index ? this.#indexes.read(query.table) : this.#rows[query.table].values();
    const { rows, last } = queryRows(source, query, after);
    const items = rows.map((row) => readItem(row));
    return last ? { items, cursor: this.#cursors.seal(last, scope) } : { items };
  }

  async transact(writes: readonly Write[], { token }: { readonly token?: string | undefined } = {}): Promise<void> {
    const prepared = prepareWrites(writes);
    const now = this.#clock.now().getTime();
    const done = token === undefined ? undefined : this.#tokens.get(token);
    if (done !== undefined && now - done < tableLimits.tokenLife) return;

    const failed = prepared.flatMap((write, n) => (this.#holds(write) ? [] : [n]));
    if (failed.length > 0) throw new ConditionFailed(failed);
    if (token !== undefined) this.#tokens.set(token, now);
    const fed = this.outbox.length;
    for (const write of prepared) this.#apply(write);
    if (this.outbox.length > fed) for (const listener of this.#listeners) queueMicrotask(listener);
  }

  async reserve(counter: string, count: number): Promise<number> {
    if (!Number.isSafeInteger(count) || count < 1) throw new TableLimitExceeded(`cannot reserve ${count} numbers`);
    return this.#count(`reserve ${counter}`, count) - count + 1;
  }

  async add(counter: string, amount: number): Promise<number> {
    if (!Number.isSafeInteger(amount)) throw new TableLimitExceeded(`cannot add ${amount}`);
    return this.#count(`add ${counter}`, amount);
  }

  async *scan(table: TableName): AsyncGenerator<Item> {
    for (const row of [...this.#rows[table].values()]) yield readItem(row);
  }

  /** Calls back after each transaction that fed the outbox; answers how to stop. */
  onOutbox(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lets the indexes catch up with the tables. */
  settleIndexes(): void {
    this.#indexes.settle();
  }

  #holds({ table, pk, sk, if: condition }: PreparedWrite): boolean {
    return condition === undefined || conditionHolds(condition, storedItem(this.#rows[table].get(rowKey(pk, sk))));
  }

  #apply({ table, pk, sk, put, delete: remove }: PreparedWrite): void {
    const key = rowKey(pk, sk);
    const rows = this.#rows[table];
    if (put) {
      if (pk.startsWith(outboxPrefix) && !rows.has(key)) this.outbox.push({ table, json: put.json });
      const row = storeItem(put);
      rows.set(key, row);
      this.#indexes.change(table, key, row);
    } else if (remove) {
      rows.delete(key);
      this.#indexes.change(table, key, undefined);
    }
  }

  #count(counter: string, amount: number): number {
    const value = (this.#counters.get(counter) ?? 0) + amount;
    this.#counters.set(counter, value);
    return value;
  }
}
