import type { IndexStatistics } from '#shared/text/search/rank/document-scorer.ts';
import type { Statements } from '../engine/statements.ts';

const kept = 20_000;
const lifetime = 10 * 60_000;

/** How many documents there are and how many hold a token, remembered until the index has grown by a hundredth. */
export class TermFrequencies {
  readonly #statements: Statements;
  #known:
    | {
        readonly counts: Map<string, number>;
        readonly rows: number;
        readonly until: number;
        readonly statistics: IndexStatistics;
      }
    | undefined;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  statistics(): IndexStatistics {
    const rows = this.#statements.one<{ rows: number | null }>('SELECT max(row) AS rows FROM documents')?.rows ?? 0;
    const known = this.#known;
    if (known && Math.abs(rows - known.rows) * 100 <= known.rows && Date.now() < known.until) return known.statistics;
    const sql = 'SELECT count(*) AS documents, coalesce(avg(length), 1) AS averageLength FROM documents WHERE live = 1';
    const totals = this.#statements.one<{ documents: number; averageLength: number }>(sql);
    const counts = new Map<string, number>();
    const statistics = {
      documents: totals?.documents ?? 0,
      averageLength: totals?.averageLength ?? 1,
      frequency: (token: string) => this.#frequency(counts, token),
    };
    this.#known = { counts, rows, until: Date.now() + lifetime, statistics };
    return statistics;
  }

  forget(): void {
    this.#known = undefined;
  }

  #frequency(counts: Map<string, number>, token: string): number {
    const known = counts.get(token);
    if (known !== undefined) return known;
    const sql = 'SELECT doc FROM frequencies WHERE term = ?';
    const count = this.#statements.one<{ doc: number }>(sql, token)?.doc ?? 0;
    // What is not there yet may come any moment.
    if (count > 0 && counts.size < kept) counts.set(token, count);
    return count;
  }
}
