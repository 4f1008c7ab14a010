import type { SearchAnswer, SearchQuery } from '#shared/ports/search-index.ts';
import { documentScorer, type IndexStatistics, type ScoredText } from '#shared/text/search/rank/document-scorer.ts';
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
import { textOf } from './stored-text.ts';
import { TermFrequencies } from './term-frequencies.ts';

/** So many of the best candidates are judged closely; behind them the order of the candidates stands. */
const judged = 50;

export type FoundRow = { readonly row: number; readonly score: number };
export type Found = Omit<SearchAnswer, 'hits'> & { readonly hits: readonly FoundRow[] };

type JudgedRow = {
  readonly row: number;
  readonly title: string;
  readonly numbers: string;
  readonly attachments: string;
  readonly body: Uint8Array;
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
    const { group } = this.#columns;
    const found = (row: number): void => {
      if (!passes(row)) return;
      counts[group[row] as number] = (counts[group[row] as number] as number) + 1;
      top.add(row);
    };
    if (plan) {
      const matching = this.#candidates.matching(plan, this.#statistics());
      for (let at = 0; at < matching.length; at += 1) found(matching[at] as number);
    } else if (query.bigrams.length === 0) for (let row = 1; row <= this.#columns.last; row += 1) found(row);
    const rows = top.inOrder();
    const hits = isRanked ? this.#judge(query, rows) : rows.map((row) => ({ row, score: 0 }));
    return { ...countFacets(this.#columns.groups, counts), hits: hits.slice(query.offset, end) };
  }

  #planOf({ bigrams, minimumMatch }: SearchQuery): MatchPlan | undefined {
    return bigrams.length === 0 ? undefined : matchPlan(bigrams, minimumMatch, this.#statistics().frequency);
  }

  readonly #byScore: Before = (row, other) => {
    const { score } = this.#candidates;
    const one = score[row] as number;
    const two = score[other] as number;
    return one > two || (one === two && row < other);
  };

  readonly #byDate: Before = (row, other) => {
    const { publishedAt } = this.#columns;
    const one = publishedAt[row] as number;
    const two = publishedAt[other] as number;
    return one > two || (one === two && row > other);
  };

  #judge(query: SearchQuery, rows: readonly number[]): readonly FoundRow[] {
    const scorer = documentScorer(query, this.#statistics(), this.#weights);
    const best = query.offset < judged ? rows.slice(0, judged) : [];
    const { publishedAt } = this.#columns;
    const scored = this.#texts(best)
      .map((text) => ({ row: text.row, at: publishedAt[text.row] ?? 0, score: scorer(text) }))
      .sort((one, other) => other.score - one.score || other.at - one.at || other.row - one.row);
    const { score } = this.#candidates;
    const rest = rows.slice(best.length).map((row) => ({ row, score: score[row] ?? 0 }));
    return [...scored, ...rest];
  }

  #texts(rows: readonly number[]): readonly (ScoredText & { readonly row: number })[] {
    const sql = `SELECT row, title, numbers, attachments, body
      FROM judged WHERE row IN (SELECT value FROM json_each(?))`;
    const { length, publishedAt } = this.#columns;
    return this.#statements.all<JudgedRow>(sql, JSON.stringify(rows)).map(({ row, body, ...fields }) => ({
      row,
      ...fields,
      body: textOf(body),
      length: length[row] ?? 0,
      publishedAt: new Date(publishedAt[row] ?? 0).toISOString(),
    }));
  }

  #statistics(): IndexStatistics {
    const { documents, averageLength } = this.#columns;
    return { documents, averageLength, frequency: this.#frequencies.of(documents) };
  }
}
