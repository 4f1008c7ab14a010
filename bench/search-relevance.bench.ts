import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { queryWithRelief } from '#functions/search/query/query-with-relief.ts';
import { SqliteSearchIndex } from '#shared/adapters/embedded/search/sqlite-search-index.ts';
import type { SearchDocument } from '#shared/ports/search-index.ts';
import { indexTokens } from '#shared/text/search/index-tokens.ts';
import { queryTokens } from '#shared/text/search/query-tokens.ts';
import { type ScoreWeights, scoreWeights } from '#shared/text/search/rank/score-weights.ts';
import { wordCutter } from '#shared/text/search/words.ts';

// Relevance of the embedded index on judged questions, and what each part of the ranking contributes.
const data = new URL('../../shared/data/retrieval/', import.meta.url);
const sets = {
  ncp: ['ncp/corpus.jsonl.gz', 'ncp/queries.jsonl', 'ncp/qrels.tsv'],
  'ncp hard': ['ncp/corpus_hard.jsonl.gz', 'ncp/queries.jsonl', 'ncp/qrels.tsv'],
  cmrc: ['cmrc/corpus.jsonl.gz', 'cmrc/queries.jsonl', 'cmrc/qrels.tsv'],
} as const;

const bare: ScoreWeights = {
  title: 1,
  attachments: 0,
  words: 0,
  passage: 0,
  titleTyped: 0,
  phraseInTitle: 0,
  phraseInBody: 0,
  freshness: 0,
};
const variants: Readonly<Record<string, ScoreWeights>> = {
  'bigrams only': bare,
  '+ title': { ...bare, title: scoreWeights.title },
  '+ words': { ...bare, title: scoreWeights.title, words: scoreWeights.words },
  '+ passage': { ...bare, title: scoreWeights.title, words: scoreWeights.words, passage: scoreWeights.passage },
  '+ typed title': {
    ...bare,
    title: scoreWeights.title,
    words: scoreWeights.words,
    passage: scoreWeights.passage,
    titleTyped: scoreWeights.titleTyped,
  },
  'all (product)': scoreWeights,
};

type Text = { readonly id: string; readonly title?: string; readonly text: string };
const lines = (name: string): readonly string[] => {
  const bytes = readFileSync(new URL(name, data));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n').filter(Boolean);
};
const texts = (name: string): readonly Text[] => lines(name).map((line) => JSON.parse(line) as Text);

const words = await wordCutter();
const documentOf = ({ id, title = '', text }: Text): SearchDocument => ({
  id: `bench/${id}`,
  version: 1,
  live: true,
  siteId: 'bench',
  columnId: 'all',
  columnPath: ['all'],
  kind: 'news',
  lang: 'zh',
  publishedAt: '2026-01-01T00:00:00.000Z',
  title,
  source: '',
  documentNumber: '',
  indexNumber: '',
  text,
  url: '',
  tokens: indexTokens({ title, body: text, documentNumber: '', indexNumber: '', attachments: '' }, words),
});

const measure = async (
  index: SqliteSearchIndex,
  queries: readonly Text[],
  relevant: ReadonlyMap<string, ReadonlySet<string>>,
) => {
  let gain = 0;
  let reciprocal = 0;
  const times: number[] = [];
  for (const { id, text } of queries) {
    const started = performance.now();
    const tokens = queryTokens(text, { words });
    const now = '2026-01-02T00:00:00.000Z';
    const query = { ...tokens, sort: 'relevance', now, offset: 0, limit: 10 } as const;
    const { hits } = (await queryWithRelief(index, query)).answer;
    times.push(performance.now() - started);
    const judged = relevant.get(id) ?? new Set();
    const ranks = hits.flatMap(({ document }, rank) => (judged.has(document.id.slice('bench/'.length)) ? [rank] : []));
    const ideal = Array.from({ length: Math.min(10, judged.size) }, (_, rank) => 1 / Math.log2(rank + 2));
    gain += ranks.reduce((sum, rank) => sum + 1 / Math.log2(rank + 2), 0) / ideal.reduce((sum, one) => sum + one, 0);
    reciprocal += ranks[0] === undefined ? 0 : 1 / (ranks[0] + 1);
  }
  times.sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  return {
    'nDCG@10': (gain / queries.length).toFixed(4),
    'MRR@10': (reciprocal / queries.length).toFixed(4),
    'p50 ms': at(0.5),
    'p95 ms': at(0.95),
  };
};

const judgements = (name: string): ReadonlyMap<string, ReadonlySet<string>> => {
  const relevant = new Map<string, Set<string>>();
  for (const [query = '', document = '', grade] of lines(name).map((line) => line.split('\t')))
    if (Number(grade) > 0) relevant.set(query, (relevant.get(query) ?? new Set()).add(document));
  return relevant;
};

const run = async (set: string, [corpus, questions, judged]: readonly [string, string, string]) => {
  const folder = mkdtempSync(join(tmpdir(), 'zhanqun-bench-'));
  const file = join(folder, 'search.db');
  const filled = new SqliteSearchIndex(file);
  const started = performance.now();
  const documents = texts(corpus).map(documentOf);
  await filled.upsert(documents);
  const seconds = (performance.now() - started) / 1000;
  const relevant = judgements(judged);
  const queries = texts(questions).filter(({ id }) => relevant.has(id));
  const rows: Record<string, Awaited<ReturnType<typeof measure>>> = {};
  for (const [name, weights] of Object.entries(variants)) {
    const index = new SqliteSearchIndex(file, { weights });
    rows[name] = await measure(index, queries, relevant);
    index.close();
  }
  filled.close();
  rmSync(folder, { recursive: true });
  console.log(`${set}: ${documents.length} documents indexed in ${seconds.toFixed(1)} s, ${queries.length} queries`);
  console.table(rows);
};

if (existsSync(data)) for (const [set, files] of Object.entries(sets)) await run(set, files);
else console.log(`passed over: ${data.pathname} is not there`);
