import type { SearchTerm } from '#shared/ports/search-index.ts';
import type { DocumentColumns } from './document-columns.ts';
import type { MatchPlan } from './match-plan.ts';
import type { Postings, PostingsTable } from './postings.ts';

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
  /** By row; only those of the last question are not 0. */
  score = new Float64Array(0);
  #groups = new Uint16Array(0);
  #marks = new Uint32Array(0);
  #mark = 0;
  #touched = new Int32Array(0);
  #touches = 0;
  #merged = new Int32Array(0);
  #found = new Int32Array(0);

  constructor(columns: DocumentColumns, postings: Postings) {
    this.#columns = columns;
    this.#postings = postings;
  }

  /** The rows that have enough of the parts, until the next call; `score` then tells how good each seems. */
  matching({ parts, needed }: MatchPlan, statistics: Statistics): Int32Array {
    this.#clear();
    for (const part of parts) this.#add(part, idf(statistics, part));
    let count = 0;
    for (let at = 0; at < this.#touches; at += 1) {
      const row = this.#touched[at] as number;
      if ((this.#groups[row] as number) >= needed) this.#found[count++] = row;
    }
    return this.#found.subarray(0, count);
  }

  #add(part: SearchTerm, weight: number): void {
    const rows = this.#rows('tokens', part);
    this.#count(rows);
    this.#raise(rows, (norm) => weight * saturated(1, norm));
    this.#raise(this.#rows('often', part), (norm) => weight * (saturated(severalTimes, norm) - saturated(1, norm)));
    this.#raise(
      this.#rows('titles', part),
      (norm) => weight * (saturated(1 + inTitle, norm) - saturated(1, norm) + namedByTitle),
    );
  }

  #count(rows: Int32Array): void {
    const groups = this.#groups;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number;
      if (groups[row] === 0) this.#touched[this.#touches++] = row;
      groups[row] = (groups[row] as number) + 1;
    }
  }

  #raise(rows: Int32Array, by: (norm: number) => number): void {
    const { length, averageLength } = this.#columns;
    const { score } = this;
    const share = (b * k1) / Math.max(1, averageLength);
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number;
      score[row] = (score[row] as number) + by(k1 * (1 - b) + share * (length[row] as number));
    }
  }

  /** Each row of a group once, however many of its alternatives are there; until the next call. */
  #rows(table: PostingsTable, { alternatives }: SearchTerm): Int32Array {
    const [only = '', ...others] = new Set(alternatives);
    if (others.length === 0) return this.#postings.rows(table, only);
    this.#mark += 1;
    let count = 0;
    for (const token of [only, ...others]) {
      const rows = this.#postings.rows(table, token);
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at] as number;
        if (this.#marks[row] === this.#mark) continue;
        this.#marks[row] = this.#mark;
        this.#merged[count++] = row;
      }
    }
    return this.#merged.subarray(0, count);
  }

  #clear(): void {
    const size = this.#columns.group.length;
    if (this.score.length !== size || this.#mark > 2 ** 31) {
      this.score = new Float64Array(size);
      this.#groups = new Uint16Array(size);
      this.#marks = new Uint32Array(size);
      this.#touched = new Int32Array(size);
      this.#merged = new Int32Array(size);
      this.#found = new Int32Array(size);
      this.#mark = 0;
    } else
      for (let at = 0; at < this.#touches; at += 1) {
        const row = this.#touched[at] as number;
        this.score[row] = 0;
        this.#groups[row] = 0;
      }
    this.#touches = 0;
  }
}
