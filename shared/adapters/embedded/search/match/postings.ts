import type { Statements } from '../../engine/statements.ts';
import { type PackedRows, packRows, unpackRows } from './packed-rows.ts';

/** Which documents hold a token: at all, several times, in their title. */
export type PostingsTable = 'tokens' | 'often' | 'titles';

const capacity = 12 * 1024 * 1024;
/** What a kept list takes beside its bytes. */
const perList = 150;
const none = new Int32Array(0);

/** Anything else is no token of ours, and would be a question in the engine's language. */
const isToken = (token: string): boolean => /^[\p{L}\p{N}]+$/u.test(token);

/**
 * Rows by token in ascending order. What is asked again and again is kept, packed, by bytes, for as long as the index stays
 * the same: unpacking takes a tenth of the time that the engine takes to walk over its own lists.
 */
export class Postings {
  readonly #statements: Statements;
  readonly #kept = new Map<string, PackedRows>();
  #bytes = 0;
  #state = '';
  #unpacked = new Int32Array(0);

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

  /** The rows that hold the token; what is answered holds until the next call. */
  rows(table: PostingsTable, token: string): Int32Array {
    if (!isToken(token)) return none;
    const name = `${table} ${token}`;
    const known = this.#kept.get(name);
    const packed = known ?? packRows(this.#read(table, token));
    this.#keep(name, packed, known === undefined);
    if (this.#unpacked.length < packed.count) this.#unpacked = new Int32Array(packed.count * 2);
    unpackRows(packed, this.#unpacked);
    return this.#unpacked.subarray(0, packed.count);
  }

  // One value crosses from the engine, not one a row: that is ten times as fast.
  #read(table: PostingsTable, token: string): readonly number[] {
    const sql = `SELECT json_group_array(rowid) AS list FROM ${table} WHERE ${table} MATCH ?`;
    return JSON.parse(this.#statements.one<{ list: string }>(sql, `"${token}"`)?.list ?? '[]') as number[];
  }

  /** Puts a list behind all others; what nobody asks for goes first. */
  #keep(name: string, packed: PackedRows, isNew: boolean): void {
    this.#kept.delete(name);
    this.#kept.set(name, packed);
    if (isNew) this.#bytes += packed.bytes.byteLength + perList;
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= capacity) return;
      this.#kept.delete(oldest);
      this.#bytes -= bytes.byteLength + perList;
    }
  }
}
