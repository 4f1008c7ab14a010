import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { SearchDocument } from '#shared/ports/search-index.ts';
import { indexTokens } from '#shared/text/search/index-tokens.ts';
import type { WordCutter } from '#shared/text/search/words.ts';
import { dataFolder } from '../world/source-rows.ts';

const files = {
  ncp: ['ncp/corpus.jsonl.gz', 'ncp/queries.jsonl', 'ncp/qrels.tsv'],
  'ncp hard': ['ncp/corpus_hard.jsonl.gz', 'ncp/queries.jsonl', 'ncp/qrels.tsv'],
  cmrc: ['cmrc/corpus.jsonl.gz', 'cmrc/queries.jsonl', 'cmrc/qrels.tsv'],
} as const;

export type SetName = keyof typeof files;
export const setNames = Object.keys(files) as readonly SetName[];

export type Question = { readonly text: string; readonly relevant: ReadonlySet<string> };
type Text = { readonly id: string; readonly title?: string; readonly text: string };

const linesOf = (name: string): readonly string[] => {
  const bytes = readFileSync(new URL(`retrieval/${name}`, dataFolder));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n').filter(Boolean);
};
const textsOf = (name: string): readonly Text[] => linesOf(name).map((line) => JSON.parse(line) as Text);

/** The questions of a set that somebody judged, with the ids of what answers them. */
export const questionsOf = (set: SetName): readonly Question[] => {
  const [, questions, judgements] = files[set];
  const relevant = new Map<string, Set<string>>();
  for (const [query = '', document = '', grade] of linesOf(judgements).map((line) => line.split('\t')))
    if (Number(grade) > 0) relevant.set(query, (relevant.get(query) ?? new Set()).add(`bench/${document}`));
  return textsOf(questions).flatMap(({ id, text }) => {
    const answers = relevant.get(id);
    return answers ? [{ text, relevant: answers }] : [];
  });
};

/** The texts of a set as the cluster would hand them to an index. */
export const documentsOf = (set: SetName, words: WordCutter): readonly SearchDocument[] =>
  textsOf(files[set][0]).map(({ id, title = '', text }) => ({
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
  }));
