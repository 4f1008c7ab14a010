import type { Statements } from '../../engine/statements.ts';

/** Which documents hold a token: at all, several times, in their title. */
export type PostingsTable = 'tokens' | 'often' | 'titles';

const capacity = 12 * 1024 * 1024;
const none = new Int32Array(0);
/** Anything else is no token of ours, and would be a question in the engine's language. */
const isToken = (token: string): boolean => /^[\p{L}\p{N}]+$/u.test(token);

/** Rows by token in ascending order; what is asked again and again is kept, by bytes, for as long as the index stays the same. */
export class Postings {
  readonly #statements: Statements;
  readonly #kept = new Map<string, Int32Array>();
  #bytes = 0;
  #state = '';

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** Forgets what it kept of another state of the index. */
  standFor(state: string): void {
    if (state === this.#state) return;
    this.#kept.clear();
    this.#bytes = 0;
    this.#state = state;
  }

  rows(table: PostingsTable, token: string): Int32Array {
    if (!isToken(token)) return none;
    const name = `${table} ${token}`;
    const known = this.#kept.get(name);
    if (known) {
      this.#kept.delete(name);
      this.#kept.set(name, known);
      return known;
    }
    const rows = this.#read(table, token);
    this.#keep(name, rows);
    return rows;
  }

  // One value crosses from the engine, not one a row: that is ten times as fast.
  #read(table: PostingsTable, token: string): Int32Array {
    const sql = `SELECT json_group_array(rowid) AS list FROM ${table} WHERE ${table} MATCH ?`;
    const list = this.#statements.one<{ list: string }>(sql, `"${token}"`)?.list ?? '[]';
    return list === '[]' ? none : Int32Array.from(JSON.parse(list) as number[]);
  }

  #keep(name: string, rows: Int32Array): void {
    this.#kept.set(name, rows);
    this.#bytes += rows.byteLength + 100;
    for (const [oldest, { byteLength }] of this.#kept) {
      if (this.#bytes <= capacity) return;
      this.#kept.delete(oldest);
      this.#bytes -= byteLength + 100;
    }
  }
}
