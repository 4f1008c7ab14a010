import type { Statements } from '../engine/statements.ts';

const kept = 20_000;
const lifetime = 10 * 60_000;

/** In how many documents a token is, remembered until the index has grown by a hundredth. */
export class TermFrequencies {
  readonly #statements: Statements;
  #counts = new Map<string, number>();
  #documents = 0;
  #until = 0;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** Counts for an index of so many documents. */
  of(documents: number): (token: string) => number {
    const near = Math.abs(documents - this.#documents) * 100 <= this.#documents;
    if (!near || Date.now() >= this.#until) {
      this.#counts = new Map();
      this.#documents = documents;
      this.#until = Date.now() + lifetime;
    }
    return (token) => this.#count(token);
  }

  #count(token: string): number {
    const known = this.#counts.get(token);
    if (known !== undefined) return known;
    const sql = 'SELECT doc FROM frequencies WHERE term = ?';
    const count = this.#statements.one<{ doc: number }>(sql, token)?.doc ?? 0;
    // What is not there yet may come any moment.
    if (count > 0 && this.#counts.size < kept) this.#counts.set(token, count);
    return count;
  }
}
