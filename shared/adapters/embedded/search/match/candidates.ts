import type { SearchTerm } from '#shared/ports/search-index.ts';
import type { DocumentColumns } from './document-columns.ts';
import type { MatchPlan } from './match-plan.ts';
import type { Postings } from './postings.ts';

// BM25 that minds the length less than usual, since the scorer, which judges after it, looks at the best passage of long texts.
const k1 = 1.2;
const b = 0.5;
/** What a token counts in `often`, where the exact number is not known. */
const severalTimes = 4;
const inTitle = 1;
/** What a typed token in the title adds beyond that. */
const namedByTitle = 0.5;

type Statistics = { readonly documents: number; readonly frequency: (token: string) => number };

const idf = ({ documents, frequency }: Statistics, { alternatives, weight }: SearchTerm): number => {
  const counts = alternatives.map(frequency).filter((count) => count > 0);
  const count = Math.min(...counts);
  return weight * Math.log(1 + (documents - count + 0.5) / (count + 0.5));
};

const saturated = (count: number, norm: number): number => (count * (k1 + 1)) / (count + norm);

/**
 * Finds the rows that match and scores them roughly: by which typed tokens a document has, whether several times or in its
 * title, and its length. Which of them come first is good enough to choose whom the scorer judges.
 */
export class Candidates {
  readonly #columns: DocumentColumns;
  readonly #postings: Postings;
  /** By row; only what `#touched` names is not 0. */
  score = new Float64Array(0);
  #groups = new Uint16Array(0);
  #marks = new Uint32Array(0);
  #mark = 0;
  #touched: number[] = [];

  constructor(columns: DocumentColumns, postings: Postings) {
    this.#columns = columns;
    this.#postings = postings;
  }

  /** Calls back for each row that has enough of the parts; `score` then tells how good it seems. */
  each({ parts, needed }: MatchPlan, statistics: Statistics, found: (row: number) => void): void {
    this.#clear();
    for (const part of parts) this.#add(part, idf(statistics, part));
    for (const row of this.#touched) if ((this.#groups[row] ?? 0) >= needed) found(row);
  }

  #add(part: SearchTerm, weight: number): void {
    const { length } = this.#columns;
    const share = (b * k1) / Math.max(1, this.#columns.averageLength);
    const normOf = (row: number): number => k1 * (1 - b) + share * (length[row] ?? 0);
    this.#walk('tokens', part, (row) => {
      if (this.#groups[row] === 0) this.#touched.push(row);
      this.#groups[row] = (this.#groups[row] ?? 0) + 1;
      this.#raise(row, weight * saturated(1, normOf(row)));
    });
    this.#walk('often', part, (row) => {
      const norm = normOf(row);
      this.#raise(row, weight * (saturated(severalTimes, norm) - saturated(1, norm)));
    });
    this.#walk('titles', part, (row) => {
      const norm = normOf(row);
      this.#raise(row, weight * (saturated(1 + inTitle, norm) - saturated(1, norm) + namedByTitle));
    });
  }

  #raise(row: number, by: number): void {
    this.score[row] = (this.score[row] ?? 0) + by;
  }

  /** Each row of a group once, however many of its alternatives are there. */
  #walk(table: 'tokens' | 'often' | 'titles', { alternatives }: SearchTerm, visit: (row: number) => void): void {
    this.#mark += 1;
    for (const token of new Set(alternatives))
      for (const row of this.#postings.rows(table, token)) {
        if (this.#marks[row] === this.#mark) continue;
        this.#marks[row] = this.#mark;
        visit(row);
      }
  }

  #clear(): void {
    const size = this.#columns.group.length;
    if (this.score.length !== size || this.#mark > 2 ** 31) {
      this.score = new Float64Array(size);
      this.#groups = new Uint16Array(size);
      this.#marks = new Uint32Array(size);
      this.#mark = 0;
    } else
      for (const row of this.#touched) {
        this.score[row] = 0;
        this.#groups[row] = 0;
      }
    this.#touched = [];
  }
}
