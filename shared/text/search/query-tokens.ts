import { documentNumbers } from './document-numbers.ts';
import { foldText } from './fold-text.ts';
import { tokenise } from './tokenise.ts';
import type { WordCutter } from './words.ts';

/** A group of alternatives: any of them counts as a hit of the group. */
export type QueryTerm = { readonly alternatives: readonly string[]; readonly weight: number };

/** What was typed, in the token fields' words: `bigrams` for title, body, numbers and attachments, `words` for the word fields. */
export type QueryTokens = {
  readonly bigrams: readonly QueryTerm[];
  readonly words: readonly QueryTerm[];
  readonly phrases: readonly (readonly string[])[];
  readonly minimumMatch: number;
};

export type QueryOptions = {
  readonly words: WordCutter;
  /** Word → what is to be found as well; one way only, data of the operator. */
  readonly synonyms?: ReadonlyMap<string, readonly string[]>;
};

const longestQuery = 120;
const quoted = /[“"「]([^”"」]{1,60})[”"」]/g;
const numberWeight = 6;
const questionShare = 0.2;
/** Words that people put into a question and that say nothing about what they look for. */
const filler = new Set(
  '的 了 和 与 及 或 在 是 有 对 为 于 从 向 被 把 吗 呢 吧 啊 我 你 他 她 它 这 那 哪 怎么 如何 怎样 什么 哪些 哪里 哪儿 多少 为什么 是否 可以 需要 请问 一下 我们 the a an of to in for and or is are'.split(
    ' ',
  ),
);

/** What asks without naming anything: `低保怎么申请` looks for `低保` and `申请`. */
const asking =
  /请问|想问|我想|是?为什么|为何|(?:[是叫有做对]了?)?(?:什么|哪些|哪几|哪里|哪儿|哪个|哪家|哪种|多少|多久|几个|谁)(?:时候|样)?|怎么(?:办理|办|样|做)?|怎样|如何|是否|能否|可否|能不能|可不可以|有没有|是不是|(?<=\p{sc=Han}{4})[吗呢吧呀](?![\p{L}\p{N}])/gu;

/** The typed text without what asks; as it is where nothing else would be left. */
const askedFor = (query: string): string => {
  const rest = query.replace(asking, ' ');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : query;
};

/** The share of the bigrams that must be there: all of few, fewer of a whole sentence. */
const shareFor = (count: number): number => {
  if (count <= 2) return 1;
  if (count <= 5) return 0.6;
  return count <= 10 ? 0.5 : 0.3;
};

/** For each bigram of a word, the bigram at the same place of each of its synonyms. */
const alignSynonyms = (query: string, { words, synonyms }: QueryOptions): Map<string, Set<string>> => {
  const aligned = new Map<string, Set<string>>();
  for (const word of new Set([...words(query), foldText(query)])) {
    const own = tokenise(word);
    for (const synonym of synonyms?.get(word) ?? []) {
      const theirs = tokenise(synonym);
      own.forEach((bigram, index) => {
        const other = theirs[Math.min(index, theirs.length - 1)];
        if (other) aligned.set(bigram, (aligned.get(bigram) ?? new Set()).add(other));
      });
    }
  }
  return aligned;
};

const longest = (found: readonly string[]): string =>
  found.reduce((best, word) => (word.length > best.length ? word : best), '');

const wordTerms = (query: string, { words, synonyms }: QueryOptions): QueryTerm[] => {
  const all = [...new Set(words(query))];
  const telling = all.filter((word) => !filler.has(word) && ([...word].length > 1 || !/\p{sc=Han}/u.test(word)));
  return (telling.length > 0 ? telling : all).map((word) => ({
    alternatives: [...new Set([word, ...(synonyms?.get(word) ?? []).map((synonym) => longest(words(synonym)))])],
    weight: 1,
  }));
};

/**
 * What was typed into the search field as tokens that match those of `indexTokens`. Only the first 120 characters
 * count; nothing typed gives no terms.
 */
export const queryTokens = (typed: string, options: QueryOptions): QueryTokens => {
  const whole = [...typed].slice(0, longestQuery).join('');
  const query = askedFor(whole);
  const synonyms = alignSynonyms(query, options);
  const bigrams = [...new Set(tokenise(query))].map((bigram) => ({
    alternatives: [bigram, ...(synonyms.get(bigram) ?? [])],
    weight: 1,
  }));
  const [number] = documentNumbers(query);
  const numbers = number ? [{ alternatives: [number], weight: numberWeight }] : [];
  const parts = [
    ...[...query.matchAll(quoted)].map(([, part = '']) => part),
    ...query.replace(quoted, ' ').split(/[\s\p{P}]+/u),
  ];
  // Who asks a question does not expect its very words in the answer: order decides.
  const share = query === whole ? shareFor(bigrams.length) : Math.min(questionShare, shareFor(bigrams.length));
  return {
    bigrams: [...numbers, ...bigrams],
    words: wordTerms(query, options),
    phrases: parts.map((part) => tokenise(part)).filter((tokens) => tokens.length > 1 && tokens.length <= 12),
    // A document that lacks the number itself may still match by the rest.
    minimumMatch: bigrams.length === 0 ? 0 : (share * bigrams.length) / (bigrams.length + numbers.length),
  };
};
