import type { DatabaseSync } from 'node:sqlite';
import { Statements } from '../engine/statements.ts';
import type { Answer, StatisticsRequest } from './writer-protocol.ts';

export const statisticsSchema = `
  CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;`;

/** What the writer does to counters.db. */
export class Statistics {
  readonly #statements: Statements;

  constructor(database: DatabaseSync) {
    this.#statements = new Statements(database);
  }

  answer({ counter, amount }: StatisticsRequest): Answer {
    const sql = `INSERT INTO counters VALUES (?, ?)
      ON CONFLICT (name) DO UPDATE SET value = value + excluded.value RETURNING value`;
    return { value: this.#statements.one<{ value: number }>(sql, counter, amount)?.value };
  }
}
