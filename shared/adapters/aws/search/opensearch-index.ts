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
import { documentScorer } from '#shared/text/search/rank/document-scorer.ts';
import { type ScoreWeights, scoreWeights } from '#shared/text/search/rank/score-weights.ts';
import { bulkWrite } from './bulk-write.ts';
import { facetAggregations, readFacets } from './facet-aggregations.ts';
import { matchQuery } from './match-query.ts';
import type { OpensearchEngine } from './opensearch-engine.ts';
import { SearchAlias } from './search-alias.ts';
import type { JudgedText } from './stored-document.ts';
import { suggestWords } from './suggest-words.ts';
import { termStatistics } from './term-statistics.ts';

/** So many of the engine's best are judged more closely; behind them the engine's own order stands. */
const judgedHits = 200;
const exactTotal = 10_000;

type EngineHit = {
  readonly _id: string;
  readonly _score: number | null;
  readonly _source?: { readonly judged?: JudgedText; readonly document?: SearchHit['document'] };
};
type EngineAnswer = {
  readonly hits: { readonly total: { readonly value: number }; readonly hits: readonly EngineHit[] };
  readonly aggregations?: Readonly<Record<string, unknown>>;
};

const newestFirst = [{ publishedAt: 'desc' }, { id: 'desc' }];

/** The search index in OpenSearch, one for the cluster, behind an alias. What is written is found within a second. */
export class OpensearchIndex implements SearchIndex {
  readonly #engine: OpensearchEngine;
  readonly #alias: SearchAlias;
  readonly #clock: Clock;
  readonly #weights: ScoreWeights;

  constructor(engine: OpensearchEngine, clock: Clock, weights: ScoreWeights = scoreWeights) {
    this.#engine = engine;
    this.#alias = new SearchAlias(engine);
    this.#clock = clock;
    this.#weights = weights;
  }

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    await this.#alias.ready();
    await bulkWrite(this.#engine, documents, this.#clock.now().toISOString());
  }

  async query(query: SearchQuery): Promise<SearchAnswer> {
    if (!(await this.#alias.ready())) return { total: 0, facets: readFacets(), hits: [] };
    const { offset, limit } = query;
    const page = { from: offset, size: limit, _source: ['document'] };
    if (query.bigrams.length === 0 || query.sort === 'date') {
      const answer = await this.#search({ query: matchQuery(query, () => 0), sort: newestFirst, ...page });
      return { ...summary(answer), hits: answer.hits.hits.flatMap((hit) => toHit(hit, 0)) };
    }
    const statistics = await termStatistics(this.#engine, query);
    const ranked = { query: matchQuery(query, statistics.frequency), sort: ['_score', ...newestFirst] };
    if (offset >= judgedHits) {
      const answer = await this.#search({ ...ranked, ...page });
      return { ...summary(answer), hits: answer.hits.hits.flatMap((hit) => toHit(hit, hit._score ?? 0)) };
    }
    const candidates = { from: 0, size: judgedHits, _source: ['judged', 'document.publishedAt'] };
    const answer = await this.#search({ ...ranked, ...candidates });
    const scorer = documentScorer(query, statistics, this.#weights);
    const best = judge(scorer, answer.hits.hits).slice(offset, offset + limit);
    const rest = offset + limit - judgedHits;
    const behind =
      rest > 0 && best.length > 0 ? await this.query({ ...query, offset: judgedHits, limit: rest }) : undefined;
    return { ...summary(answer), hits: [...(await this.#documents(best)), ...(behind?.hits ?? [])] };
  }

  async suggest(
    prefix: string,
    options: { readonly siteId?: string | undefined; readonly limit: number },
  ): Promise<readonly Suggestion[]> {
    const from = foldText(prefix).trim();
    if (from === '' || !(await this.#alias.ready())) return [];
    return suggestWords(this.#engine, from, options);
  }

  async purgeTombstones(before: string): Promise<number> {
    const old = [{ term: { live: false } }, { range: { changedAt: { lt: before } } }];
    return this.#drop({ bool: { filter: old } });
  }

  async versions({ after, limit }: { readonly after?: string | undefined; readonly limit: number }) {
    await this.#alias.ready();
    type Row = { readonly id: string; readonly version: number; readonly live: boolean };
    const { body } = await this.#engine.client.search({
      index: this.#engine.alias,
      body: {
        query: after === undefined ? { match_all: {} } : { range: { id: { gt: after } } },
        sort: [{ id: 'asc' }],
        size: limit,
        _source: ['id', 'version', 'live'],
      },
    });
    return body.hits.hits.map(({ _source }) => _source as Row);
  }

  async clear({ siteId }: { readonly siteId?: string | undefined } = {}): Promise<void> {
    if (siteId === undefined) await this.#alias.empty();
    else await this.#drop({ term: { siteId } });
  }

  async #drop(query: object): Promise<number> {
    await this.#alias.ready();
    const { client, alias } = this.#engine;
    // What was written just now is dropped too.
    await client.indices.refresh({ index: alias });
    const { body } = await client.deleteByQuery({
      index: alias,
      conflicts: 'proceed',
      refresh: true,
      body: { query } as never,
    });
    return 'deleted' in body ? Number(body.deleted) : 0;
  }

  async #search(question: object): Promise<EngineAnswer> {
    const body = { track_total_hits: exactTotal, aggs: facetAggregations, ...question };
    // One copy answers all pages of a list: copies may weigh a little differently.
    const asked = { index: this.#engine.alias, preference: 'pages', body: body as never };
    return (await this.#engine.client.search(asked)).body as unknown as EngineAnswer;
  }

  async #documents(best: readonly Judged[]): Promise<readonly SearchHit[]> {
    if (best.length === 0) return [];
    const { client, alias } = this.#engine;
    const { body } = await client.mget({
      index: alias,
      _source: ['document'],
      body: { ids: best.map(({ id }) => id) },
    });
    return (body.docs as unknown as readonly EngineHit[]).flatMap((hit, n) => toHit(hit, best[n]?.score ?? 0));
  }
}

type Judged = { readonly id: string; readonly score: number; readonly date: string };

const judge = (scorer: ReturnType<typeof documentScorer>, hits: readonly EngineHit[]): readonly Judged[] =>
  hits
    .flatMap(({ _id, _source: { judged, document } = {} }) => {
      if (!judged || !document) return [];
      const { publishedAt } = document;
      return [{ id: _id, date: publishedAt, score: scorer({ ...judged, publishedAt }) }];
    })
    .sort((one, other) => other.score - one.score || (one.date < other.date ? 1 : -1));

const toHit = ({ _source: { document } = {} }: EngineHit, score: number): readonly SearchHit[] =>
  document ? [{ document, score }] : [];

const summary = ({ hits, aggregations }: EngineAnswer): Pick<SearchAnswer, 'total' | 'facets'> => ({
  total: hits.total.value,
  facets: readFacets(aggregations),
});
