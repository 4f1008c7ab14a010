import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** Prepares each SQL text once. Texts are made of fixed fragments only, so there are few. */
export class Statements {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  one<Row>(sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: readonly SQLInputValue[]): readonly Row[] {
    return this.#prepare(sql).all(...values) as unknown as readonly Row[];
  }

  /** Rows one by one: for answers that end by size, not by count. */
  each<Row>(sql: string, ...values: readonly SQLInputValue[]): Iterable<Row> {
    return this.#prepare(sql).iterate(...values) as unknown as Iterable<Row>;
  }

  /** Answers how many rows changed. */
  run(sql: string, ...values: readonly SQLInputValue[]): number {
    return Number(this.#prepare(sql).run(...values).changes);
  }

  #prepare(sql: string): StatementSync {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}
