import { tokenise } from '../tokenise.ts';
import { type Needle, needleScan } from './needles.ts';
import { passageCounts } from './passage-counts.ts';
import { type ScoreWeights, scoreWeights } from './score-weights.ts';

/** A group of alternatives: any of them counts as a hit of the group. */
type Term = { readonly alternatives: readonly string[]; readonly weight: number };

export type ScoredQuery = {
  readonly bigrams: readonly Term[];
  readonly words: readonly Term[];
  readonly phrases: readonly (readonly string[])[];
  /** ISO: what is older than a year weighs a little less. */
  readonly now: string;
};

/** A candidate as an engine keeps it: folded texts, and the tokens of what has no text of its own. */
export type ScoredText = {
  readonly title: string;
  readonly body: string;
  /** Tokens of the attachments, joined by spaces. */
  readonly attachments: string;
  /** Number tokens, joined by spaces. */
  readonly numbers: string;
  /** Tokens of title and body together. */
  readonly length: number;
  readonly publishedAt: string;
};

/** What the engine knows of the whole index; `frequency` answers in how many documents a token is. */
export type IndexStatistics = {
  readonly documents: number;
  readonly averageLength: number;
  readonly frequency: (token: string) => number;
};

// BM25; what stands a second time counts less than is usual (k1 1.2): by measurement on the judged sets.
const k1 = 0.6;
const b = 0.75;
const year = 365 * 86_400_000;

const saturated = (count: number, norm: number): number => (count === 0 ? 0 : (count * (k1 + 1)) / (count + norm));

/** The text a phrase's tokens were cut from: bigrams of one run overlap by a character. */
const joined = (tokens: readonly string[]): string =>
  tokens.reduce((text, token) => {
    const [first = ''] = token;
    return text.endsWith(first) && /^\p{sc=Han}/u.test(token) ? text + token.slice(first.length) : text + token;
  }, '');

const needlesOf = ({ bigrams, words }: ScoredQuery): Needle[] => {
  const byToken = new Map<string, { bigrams: number[]; words: number[] }>();
  const add = (terms: readonly Term[], kind: 'bigrams' | 'words'): void =>
    terms.forEach(({ alternatives }, group) => {
      for (const token of alternatives.filter((text) => text !== '')) {
        const needle = byToken.get(token) ?? { bigrams: [], words: [] };
        needle[kind].push(group);
        byToken.set(token, needle);
      }
    });
  add(bigrams, 'bigrams');
  add(words, 'words');
  return [...byToken].map(([token, groups]) => ({ token, ...groups }));
};

/**
 * The judge of candidates, the same over every engine: BM25 of bigrams and words with a heavier title, the best passage
 * (typed words near one another), how much of the title was asked for, whole phrases, document numbers, and a slight
 * decay by date. Higher is better.
 */
export const documentScorer = (
  query: ScoredQuery,
  statistics: IndexStatistics,
  weights: ScoreWeights = scoreWeights,
): ((text: ScoredText) => number) => {
  const idf = (frequencies: readonly number[]): number => {
    const known = frequencies.filter((count) => count > 0);
    const count = known.length > 0 ? Math.min(...known) : statistics.documents;
    return Math.log(1 + (statistics.documents - count + 0.5) / (count + 0.5));
  };
  const weightOf = (term: Term, parts: (token: string) => readonly string[]): number =>
    term.weight * Math.min(...term.alternatives.map((token) => idf(parts(token).map(statistics.frequency))));
  const bigramWeights = query.bigrams.map((term) => weightOf(term, (token) => [token]));
  // The index holds no words of bodies: a word is at most as frequent as its rarest bigram.
  const wordWeights = query.words.map((term) => weightOf(term, tokenise));
  const all = bigramWeights.reduce((sum, weight) => sum + weight, 0);
  const phrases = query.phrases.map(joined).filter((phrase) => phrase !== '');
  const scan = needleScan(needlesOf(query));
  const now = Date.parse(query.now);

  return (text) => {
    const bigrams = new Float64Array(query.bigrams.length);
    const words = new Float64Array(query.words.length);
    const inTitle = new Uint16Array(query.bigrams.length);
    const titleMarks = new Uint8Array(text.title.length);
    const passages = passageCounts(query.bigrams.length);
    const count = ({ bigrams: groups, words: wordGroups }: Needle, weight: number): void => {
      for (const group of groups) bigrams[group] = (bigrams[group] ?? 0) + weight;
      for (const group of wordGroups) words[group] = (words[group] ?? 0) + weight;
    };
    scan(text.title, (needle, at) => {
      count(needle, weights.title);
      for (const group of needle.bigrams) inTitle[group] = (inTitle[group] ?? 0) + 1;
      titleMarks.fill(1, at, at + needle.token.length);
    });
    scan(text.body, (needle, at) => {
      count(needle, 1);
      for (const group of needle.bigrams) passages.add(group, at);
    });
    scan(text.attachments, (needle) => count(needle, weights.attachments));
    // A document's own number names it as its title does.
    scan(text.numbers, (needle) => {
      count(needle, 1);
      for (const group of needle.bigrams) inTitle[group] = (inTitle[group] ?? 0) + 1;
    });

    const norm = k1 * (1 - b + (b * text.length) / Math.max(1, statistics.averageLength));
    const sum = (counts: ArrayLike<number>, weights: readonly number[], by: number): number =>
      weights.reduce((total, weight, group) => total + weight * saturated(counts[group] ?? 0, by), 0);
    let score = sum(bigrams, bigramWeights, norm) + weights.words * sum(words, wordWeights, norm);
    // A title is a passage too.
    const nearness = (counts: Uint16Array): number => sum(counts, bigramWeights, k1);
    score += weights.passage * Math.max(nearness(inTitle), passages.best(nearness));
    // Both shares together: near 1 only when the title itself was typed.
    const covered = bigramWeights.reduce((total, weight, group) => total + ((inTitle[group] ?? 0) > 0 ? weight : 0), 0);
    const marked = titleMarks.reduce((total, mark) => total + mark, 0);
    score += (weights.titleTyped * covered * marked) / Math.max(1, text.title.length);
    for (const phrase of phrases) {
      const share = text.title.includes(phrase)
        ? weights.phraseInTitle
        : text.body.includes(phrase)
          ? weights.phraseInBody
          : 0;
      score += (share * all) / phrases.length;
    }
    const age = Math.max(0, now - Date.parse(text.publishedAt)) / year;
    return score * (1 + weights.freshness * 2 ** -(Number.isFinite(age) ? age : 100));
  };
};
