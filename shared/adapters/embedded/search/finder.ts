import type { SearchAnswer, SearchQuery } from '#shared/ports/search-index.ts';
import { documentScorer, type IndexStatistics } from '#shared/text/search/rank/document-scorer.ts';
import type { ScoreWeights } from '#shared/text/search/rank/score-weights.ts';
import type { Statements } from '../engine/statements.ts';
import { AnswerCache } from './match/answer-cache.ts';
import { Candidates } from './match/candidates.ts';
import { countFacets } from './match/count-facets.ts';
import { DocumentColumns } from './match/document-columns.ts';
import { type MatchPlan, matchPlan } from './match/match-plan.ts';
import { Postings } from './match/postings.ts';
import { rowFilter } from './match/row-filter.ts';
import { type Before, TopRows } from './match/top-rows.ts';
import { TermFrequencies } from './term-frequencies.ts';

/** So many of the best candidates are judged closely; behind them the order of the candidates stands. */
const judged = 50;

export type FoundRow = { readonly row: number; readonly score: number };
export type Found = Omit<SearchAnswer, 'hits'> & { readonly hits: readonly FoundRow[] };

type TextRow = {
  readonly row: number;
  readonly body: string;
  readonly attachments: string;
  readonly numbers: string;
  readonly titleKey: string;
  readonly length: number;
  readonly publishedAt: string;
};

/** Answers which rows a query finds, in order: matched and counted in memory, the best of them judged by their texts. */
export class Finder {
  readonly #statements: Statements;
  readonly #weights: ScoreWeights;
  readonly #columns: DocumentColumns;
  readonly #postings: Postings;
  readonly #candidates: Candidates;
  readonly #frequencies: TermFrequencies;
  readonly #answers = new AnswerCache<Found>();

  constructor(statements: Statements, weights: ScoreWeights) {
    this.#statements = statements;
    this.#weights = weights;
    this.#columns = new DocumentColumns(statements);
    this.#postings = new Postings(statements);
    this.#candidates = new Candidates(this.#columns, this.#postings);
    this.#frequencies = new TermFrequencies(statements);
  }

  find(query: SearchQuery): Found {
    const state = this.#columns.refresh();
    this.#postings.standFor(state);
    return this.#answers.of(state, query, () => this.#find(query));
  }

  #find(query: SearchQuery): Found {
    const plan = this.#planOf(query);
    const counts = new Uint32Array(this.#columns.groups.length);
    const end = query.offset + query.limit;
    const isRanked = plan !== undefined && query.sort === 'relevance';
    const top = new TopRows(isRanked ? Math.max(judged, end) : end, isRanked ? this.#byScore : this.#byDate);
    const passes = rowFilter(query, this.#columns);
    this.#each(plan, query, (row) => {
      if (!passes(row)) return;
      const group = this.#columns.group[row] ?? 0;
      counts[group] = (counts[group] ?? 0) + 1;
      top.add(row);
    });
    const rows = top.inOrder();
    const hits = isRanked ? this.#judge(query, rows) : rows.map((row) => ({ row, score: 0 }));
    return { ...this.#counted(counts), hits: hits.slice(query.offset, end) };
  }

  #planOf({ bigrams, minimumMatch }: SearchQuery): MatchPlan | undefined {
    return bigrams.length === 0 ? undefined : matchPlan(bigrams, minimumMatch, this.#statistics().frequency);
  }

  #each(plan: MatchPlan | undefined, { bigrams }: SearchQuery, found: (row: number) => void): void {
    if (plan) this.#candidates.each(plan, this.#statistics(), found);
    else if (bigrams.length === 0) for (let row = 1; row <= this.#columns.last; row += 1) found(row);
  }

  readonly #byScore: Before = (row, other) => {
    const { score } = this.#candidates;
    const [one = 0, two = 0] = [score[row], score[other]];
    return one > two || (one === two && row < other);
  };

  readonly #byDate: Before = (row, other) => {
    const { publishedAt } = this.#columns;
    const [one = 0, two = 0] = [publishedAt[row], publishedAt[other]];
    return one > two || (one === two && row > other);
  };

  #judge(query: SearchQuery, rows: readonly number[]): readonly FoundRow[] {
    const scorer = documentScorer(query, this.#statistics(), this.#weights);
    const best = query.offset < judged ? rows.slice(0, judged) : [];
    const scored = this.#texts(best)
      .map((text) => ({ row: text.row, date: text.publishedAt, score: scorer({ ...text, title: text.titleKey }) }))
      .sort((one, other) => other.score - one.score || (one.date < other.date ? 1 : -1) || other.row - one.row);
    const { score } = this.#candidates;
    const rest = rows.slice(best.length).map((row) => ({ row, score: score[row] ?? 0 }));
    return [...scored, ...rest];
  }

  #texts(rows: readonly number[]): readonly TextRow[] {
    const sql = `SELECT texts.row, body, attachments, numbers, titleKey, length, publishedAt
      FROM texts JOIN documents USING (row) WHERE texts.row IN (SELECT value FROM json_each(?))`;
    return this.#statements.all<TextRow>(sql, JSON.stringify(rows));
  }

  #statistics(): IndexStatistics {
    const { documents, averageLength } = this.#columns;
    return { documents, averageLength, frequency: this.#frequencies.of(documents) };
  }

  #counted(counts: Uint32Array): Omit<SearchAnswer, 'hits'> {
    const { groups } = this.#columns;
    return countFacets(
      [...counts].flatMap((count, index) => (count === 0 ? [] : [{ ...groups[index], count }])) as never,
    );
  }
}
