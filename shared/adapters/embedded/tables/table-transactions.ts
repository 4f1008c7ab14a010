import type { DatabaseSync } from 'node:sqlite';
import type { Json } from '#shared/domain/json.ts';
import { outboxPrefix } from '#shared/ports/change-feed.ts';
import { conditionHolds } from '#shared/ports/semantics/tables/condition-holds.ts';
import { tableLimits } from '#shared/ports/semantics/tables/table-limits.ts';
import { Statements } from '../engine/statements.ts';
import type { Answer, TableRequest, WriterWrite } from '../writer/writer-protocol.ts';
import { tableNames } from './table-schema.ts';

type Transaction = Extract<TableRequest, { act: 'transact' }>;
type Stored = { readonly version: number; readonly item?: string };

const feedLife = 7 * 24 * 60 * 60 * 1000;

/** What the writer does to tables.db; each call runs inside a savepoint of the group commit. */
export class TableTransactions {
  readonly #statements: Statements;
  #fed = false;

  constructor(database: DatabaseSync) {
    this.#statements = new Statements(database);
  }

  /** Whether the feed grew since this was asked last. */
  takeFed(): boolean {
    const fed = this.#fed;
    this.#fed = false;
    return fed;
  }

  answer(request: TableRequest): Answer {
    switch (request.act) {
      case 'transact':
        return this.#transact(request);
      case 'reserve':
        return { value: this.#reserve(request.counter, request.count) };
      case 'sweepTables':
        return { value: this.#sweep(request.now) };
    }
  }

  #transact({ writes, token, now }: Transaction): Answer {
    if (token !== undefined && this.#isDone(token, now)) return { value: undefined };
    const failed = writes.flatMap((write, n) => (this.#holds(write) ? [] : [n]));
    if (failed.length > 0) return { failed };
    for (const write of writes) this.#write(write, now);
    if (token !== undefined) this.#statements.run('INSERT OR REPLACE INTO tokens VALUES (?, ?)', token, now);
    return { value: undefined };
  }

  #isDone(token: string, now: number): boolean {
    const done = this.#statements.one<{ at: number }>('SELECT at FROM tokens WHERE token = ?', token);
    return done !== undefined && now - done.at < tableLimits.tokenLife;
  }

  #holds({ table, pk, sk, if: condition }: WriterWrite): boolean {
    if (!condition) return true;
    const columns = condition.kind === 'attribute' || condition.kind === 'absentOrLower' ? 'version, item' : 'version';
    const sql = `SELECT ${columns} FROM ${table} WHERE pk = ? AND sk = ?`;
    const stored = this.#statements.one<Stored>(sql, pk, sk);
    const item = (): Record<string, Json | undefined> => JSON.parse(stored?.item ?? '{}');
    return conditionHolds(condition, stored && { version: stored.version, attribute: (name) => item()[name] });
  }

  #write({ table, pk, sk, put, delete: remove }: WriterWrite, now: number): void {
    if (put) {
      if (pk.startsWith(outboxPrefix)) this.#feed(table, pk, sk, put[7], now);
      this.#statements.run(
        `INSERT INTO ${table} (pk, sk, version, gsi1pk, gsi1sk, gsi2pk, gsi2sk, ttl, size, item)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (pk, sk) DO UPDATE SET version = excluded.version, gsi1pk = excluded.gsi1pk,
           gsi1sk = excluded.gsi1sk, gsi2pk = excluded.gsi2pk, gsi2sk = excluded.gsi2sk, ttl = excluded.ttl,
           size = excluded.size, item = excluded.item`,
        pk,
        sk,
        ...put,
      );
    } else if (remove) {
      this.#statements.run(`DELETE FROM ${table} WHERE pk = ? AND sk = ?`, pk, sk);
    }
  }

  #feed(table: WriterWrite['table'], pk: string, sk: string, item: string, now: number): void {
    if (this.#statements.one(`SELECT 1 FROM ${table} WHERE pk = ? AND sk = ?`, pk, sk)) return;
    this.#statements.run('INSERT INTO feed (tablename, at, item) VALUES (?, ?, ?)', table, now, item);
    this.#fed = true;
  }

  #reserve(counter: string, count: number): number {
    const sql = `INSERT INTO reserved VALUES (?, ?)
      ON CONFLICT (counter) DO UPDATE SET value = value + excluded.value RETURNING value`;
    return (this.#statements.one<{ value: number }>(sql, counter, count)?.value ?? 0) - count + 1;
  }

  #sweep(now: number): number {
    const expired = tableNames.map((table) =>
      this.#statements.run(
        `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE ttl <= ? LIMIT 1000)`,
        Math.floor(now / 1000),
      ),
    );
    const tokens = 'DELETE FROM tokens WHERE token IN (SELECT token FROM tokens WHERE at <= ? LIMIT 1000)';
    const fed = `DELETE FROM feed WHERE position IN
      (SELECT position FROM feed WHERE at <= ? ORDER BY position LIMIT 1000)`;
    const others = [
      this.#statements.run(tokens, now - tableLimits.tokenLife),
      this.#statements.run(fed, now - feedLife),
    ];
    return Math.max(...expired, ...others);
  }
}
