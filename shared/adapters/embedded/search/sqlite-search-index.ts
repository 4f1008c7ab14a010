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
import { documentScorer, type IndexStatistics } from '#shared/text/search/rank/document-scorer.ts';
import { type ScoreWeights, scoreWeights } from '#shared/text/search/rank/score-weights.ts';
import { Statements } from '../engine/statements.ts';
import { systemClock } from '../system-clock.ts';
import { countFacets, type FacetRow } from './count-facets.ts';
import { type MatchExpression, matchExpression } from './match-expression.ts';
import { openSearchFile } from './open-search-file.ts';
import { queryFilter } from './query-filter.ts';
import { TermFrequencies } from './term-frequencies.ts';
import { clearTables, forgetRow, writeDocument } from './write-documents.ts';

/** So many of the engine's best are judged more closely; behind them the engine's own order stands. */
const judged = 200;
const last = '\u{10ffff}';

type TextRow = {
  readonly row: number;
  readonly body: string;
  readonly attachments: string;
  readonly numbers: string;
  readonly titleKey: string;
  readonly length: number;
  readonly publishedAt: string;
};
type Options = { readonly clock?: Clock | undefined; readonly weights?: ScoreWeights | undefined };
type Scored = { readonly row: number; readonly score: number };

const facetColumns = 'siteId, columnId, kind, year';
const matching = 'row IN (SELECT rowid FROM tokens WHERE tokens MATCH ?)';

/** The search index in one SQLite file, opened once per thread; every thread may write, one at a time. */
export class SqliteSearchIndex implements SearchIndex {
  readonly #database: DatabaseSync;
  readonly #statements: Statements;
  readonly #frequencies: TermFrequencies;
  readonly #clock: Clock;

  readonly #weights: ScoreWeights;

  constructor(file: string, { clock = systemClock, weights = scoreWeights }: Options = {}) {
    this.#database = openSearchFile(file);
    this.#statements = new Statements(this.#database);
    this.#frequencies = new TermFrequencies(this.#statements);
    this.#clock = clock;
    this.#weights = weights;
  }

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    const at = this.#clock.now().toISOString();
    this.#together(() => {
      for (const document of documents) writeDocument(this.#statements, document, at);
    });
  }

  async query(query: SearchQuery): Promise<SearchAnswer> {
    const { sql, values } = queryFilter(query);
    if (query.bigrams.length === 0) {
      const facets = `SELECT ${facetColumns}, count(*) AS count FROM documents WHERE ${sql} GROUP BY ${facetColumns}`;
      const rows = `SELECT row, 0 AS score FROM documents WHERE ${sql} ORDER BY publishedAt DESC, row DESC LIMIT ? OFFSET ?`;
      return {
        ...countFacets(this.#statements.all<FacetRow>(facets, ...values)),
        hits: this.#hits(this.#statements.all<Scored>(rows, ...values, query.limit, query.offset)),
      };
    }
    const statistics = this.#frequencies.statistics();
    const match = matchExpression(query.bigrams, query.minimumMatch, statistics.frequency);
    if (!match) return { hits: [], ...countFacets([]) };
    const facets = `SELECT ${facetColumns}, count(*) AS count FROM documents WHERE ${matching} AND ${sql} GROUP BY ${facetColumns}`;
    const byDate = `SELECT row, 0 AS score FROM documents WHERE ${matching} AND ${sql} ORDER BY publishedAt DESC, row DESC LIMIT ? OFFSET ?`;
    const rows =
      query.sort === 'date'
        ? this.#statements.all<Scored>(byDate, match.filter, ...values, query.limit, query.offset)
        : this.#byRelevance(query, match, statistics);
    return { ...countFacets(this.#statements.all<FacetRow>(facets, match.filter, ...values)), hits: this.#hits(rows) };
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
      `SELECT id, document FROM documents JOIN texts USING (row)
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
      if (siteId === undefined) return clearTables(this.#statements);
      const rows = this.#statements.all<{ row: number }>('SELECT row FROM documents WHERE siteId = ?', siteId);
      for (const { row } of rows) forgetRow(this.#statements, row);
    });
    this.#frequencies.forget();
  }

  close(): void {
    this.#database.close();
  }

  /** The engine's best candidates in the order of the scorer, then the rest as the engine orders it. */
  #byRelevance(query: SearchQuery, match: MatchExpression, statistics: IndexStatistics): readonly Scored[] {
    const { sql, values } = queryFilter(query);
    const filtered = match.filter === match.order ? '' : `AND ${matching}`;
    const ranked = `SELECT tokens.rowid AS row, -rank AS score FROM tokens JOIN documents ON row = tokens.rowid
      WHERE tokens MATCH ? ${filtered} AND ${sql} ORDER BY rank, row LIMIT ? OFFSET ?`;
    const terms = match.filter === match.order ? [match.order] : [match.order, match.filter];
    const end = query.offset + query.limit;
    const judgedRows = (): readonly Scored[] => {
      const scorer = documentScorer(query, statistics, this.#weights);
      const candidates = this.#statements.all<Scored>(ranked, ...terms, ...values, judged, 0).map(({ row }) => row);
      return this.#texts(candidates)
        .map((text) => ({ row: text.row, date: text.publishedAt, score: scorer({ ...text, title: text.titleKey }) }))
        .sort((one, other) => other.score - one.score || (one.date < other.date ? 1 : -1) || other.row - one.row);
    };
    const best = query.offset < judged ? judgedRows().slice(query.offset, end) : [];
    if (end <= judged) return best;
    const from = Math.max(judged, query.offset);
    return [...best, ...this.#statements.all<Scored>(ranked, ...terms, ...values, end - from, from)];
  }

  #texts(rows: readonly number[]): readonly TextRow[] {
    const sql = `SELECT texts.row, body, attachments, numbers, titleKey, length, publishedAt
      FROM texts JOIN documents USING (row) WHERE texts.row IN (SELECT value FROM json_each(?))`;
    return this.#statements.all<TextRow>(sql, JSON.stringify(rows));
  }

  #hits(rows: readonly Scored[]): readonly SearchHit[] {
    const sql = 'SELECT document FROM texts WHERE row = ?';
    return rows.flatMap(({ row, score }) => {
      const found = this.#statements.one<{ document: string }>(sql, row);
      return found ? [{ document: JSON.parse(found.document) as SearchHit['document'], score }] : [];
    });
  }

  #together(act: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      act();
      this.#database.exec('COMMIT');
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}
