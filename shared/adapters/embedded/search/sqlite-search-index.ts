import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '#shared/ports/clock.ts';
import type {
  SearchAnswer,
  SearchDocument,
  SearchHit,
  SearchIndex,
  SearchQuery,
  Suggestion,
} from '#shared/ports/search-index.ts';
import { foldText } from '#shared/text/search/fold-text.ts';
import { type ScoreWeights, scoreWeights } from '#shared/text/search/rank/score-weights.ts';
import { Statements } from '../engine/statements.ts';
import { systemClock } from '../system-clock.ts';
import { Finder } from './finder.ts';
import { openSearchFile } from './open-search-file.ts';
import { textOf } from './stored-text.ts';
import { beginChange, beginEpoch, clearTables, forgetRow, writeDocument } from './write-documents.ts';

const last = '\u{10ffff}';

type Options = { readonly clock?: Clock | undefined; readonly weights?: ScoreWeights | undefined };
type Engine = { readonly database: DatabaseSync; readonly statements: Statements; readonly finder: Finder };

/** The search index in one SQLite file, opened by each thread that asks it; every thread may write, one at a time. */
export class SqliteSearchIndex implements SearchIndex {
  readonly #file: string;
  readonly #clock: Clock;
  readonly #weights: ScoreWeights;
  #opened: Engine | undefined;

  constructor(file: string, { clock = systemClock, weights = scoreWeights }: Options = {}) {
    this.#file = file;
    this.#clock = clock;
    this.#weights = weights;
  }

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    const at = this.#clock.now().toISOString();
    this.#together(() => {
      const number = beginChange(this.#statements);
      for (const document of documents) writeDocument(this.#statements, document, { at, number });
    });
  }

  async query(query: SearchQuery): Promise<SearchAnswer> {
    const { hits, ...counts } = this.#reading(() => this.#engine.finder.find(query));
    return { ...counts, hits: this.#hits(hits) };
  }

  async suggest(
    prefix: string,
    { siteId, limit }: { readonly siteId?: string | undefined; readonly limit: number },
  ): Promise<readonly Suggestion[]> {
    const from = foldText(prefix).trim();
    if (from === '') return [];
    const site = siteId ?? null;
    const words = this.#statements.all<{ text: string }>(
      `SELECT term AS text FROM titleTerms JOIN documents USING (row)
        WHERE term > ? AND term < ? AND (?3 IS NULL OR siteId = ?3)
        GROUP BY term HAVING count(*) > 1 ORDER BY count(*) DESC, term LIMIT ?`,
      from,
      from + last,
      site,
      Math.ceil(limit / 2),
    );
    const titles = this.#statements.all<{ id: string; document: string }>(
      `SELECT id, document FROM documents JOIN shown USING (row)
        WHERE live = 1 AND titleKey >= ? AND titleKey < ? AND (?3 IS NULL OR siteId = ?3)
        ORDER BY publishedAt DESC, row LIMIT ?`,
      from,
      from + last,
      site,
      limit * 2,
    );
    const found: Suggestion[] = words.map(({ text }) => ({ text }));
    for (const { id, document } of titles) {
      const { title } = JSON.parse(document) as SearchDocument;
      if (!found.some(({ text }) => text === title)) found.push({ text: title, id });
    }
    return found.slice(0, limit);
  }

  async purgeTombstones(before: string): Promise<number> {
    return this.#statements.run('DELETE FROM documents WHERE live = 0 AND changedAt < ?', before);
  }

  async versions({ after = '', limit }: { readonly after?: string | undefined; readonly limit: number }) {
    type Row = { readonly id: string; readonly version: number; readonly live: number };
    const sql = 'SELECT id, version, live FROM documents WHERE id > ? ORDER BY id LIMIT ?';
    return this.#statements.all<Row>(sql, after, limit).map((row) => ({ ...row, live: row.live === 1 }));
  }

  async clear({ siteId }: { readonly siteId?: string | undefined } = {}): Promise<void> {
    this.#together(() => {
      beginEpoch(this.#statements);
      if (siteId === undefined) return clearTables(this.#statements);
      const rows = this.#statements.all<{ row: number }>('SELECT row FROM documents WHERE siteId = ?', siteId);
      for (const { row } of rows) forgetRow(this.#statements, row);
    });
  }

  close(): void {
    this.#opened?.database.close();
    this.#opened = undefined;
  }

  // Every thread has the index among its services, few ask it.
  get #engine(): Engine {
    if (!this.#opened) {
      const database = openSearchFile(this.#file);
      const statements = new Statements(database);
      this.#opened = { database, statements, finder: new Finder(statements, this.#weights) };
    }
    return this.#opened;
  }

  get #statements(): Statements {
    return this.#engine.statements;
  }

  /** All that is asked inside shows one moment. */
  #reading<Value>(read: () => Value): Value {
    const { database } = this.#engine;
    database.exec('BEGIN');
    try {
      return read();
    } finally {
      database.exec('COMMIT');
    }
  }

  #hits(rows: readonly { readonly row: number; readonly score: number }[]): readonly SearchHit[] {
    const sql = 'SELECT document, text FROM shown WHERE row = ?';
    return rows.flatMap(({ row, score }) => {
      const found = this.#statements.one<{ document: string; text: Uint8Array }>(sql, row);
      if (!found) return [];
      const document = JSON.parse(found.document) as Omit<SearchHit['document'], 'text'>;
      return [{ document: { ...document, text: textOf(found.text) }, score }];
    });
  }

  #together(act: () => void): void {
    const { database } = this.#engine;
    database.exec('BEGIN IMMEDIATE');
    try {
      act();
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }
}
