import type { TextPlace } from '../text-place.ts';
import { phraseMatcher } from './phrase-matcher.ts';
import type { OfficeHolder, TypoEntry, WordEntry, WordLists } from './word-lists.ts';

type OfficeClaim = { readonly kind: 'office'; readonly holders: readonly OfficeHolder[] };
type WordValue =
  | { readonly kind: 'typo'; readonly entry: TypoEntry }
  | { readonly kind: 'forbidden' | 'errorProne' | 'cautious'; readonly entry: WordEntry }
  | OfficeClaim
  | { readonly kind: 'except' };

export type WordHit = TextPlace & Exclude<WordValue, { kind: 'except' }>;

/** `hits` are what the lists say about a text published `at`; `publicNumbers` may stand in it. */
export type WordMatcher = {
  readonly hits: (text: string, at: string) => readonly WordHit[];
  readonly publicNumbers: ReadonlySet<string>;
};

/** `市长张三` and `张三市长`, each with everybody of that name who held that office. */
const officeClaims = (holders: readonly OfficeHolder[]): [string, OfficeClaim][] => {
  const claims = new Map<string, OfficeHolder[]>();
  for (const holder of holders) {
    for (const phrase of [`${holder.title}${holder.name}`, `${holder.name}${holder.title}`]) {
      claims.set(phrase, [...(claims.get(phrase) ?? []), holder]);
    }
  }
  return [...claims].map(([phrase, held]) => [phrase, { kind: 'office', holders: held }]);
};

/** The day in China: offices change at midnight there, instants are UTC. */
const dayOf = (at: string): string =>
  at.length <= 10 ? at : new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

const heldAt = ({ from, to }: OfficeHolder, day: string): boolean => from <= day && (to === undefined || day <= to);

/** Compiles the lists once; the exceptions and, of overlapping words, the earlier and longer one win. */
export const wordMatcher = (lists: WordLists): WordMatcher => {
  const words: [string, WordValue][] = [];
  const exempt = (entry: { readonly except?: readonly string[] }): void => {
    for (const phrase of entry.except ?? []) words.push([phrase, { kind: 'except' }]);
  };
  for (const kind of ['forbidden', 'errorProne', 'cautious'] as const) for (const entry of lists[kind]) exempt(entry);
  for (const entry of lists.typos) exempt(entry);
  for (const entry of lists.forbidden) words.push([entry.word, { kind: 'forbidden', entry }]);
  for (const entry of lists.typos) words.push([entry.wrong, { kind: 'typo', entry }]);
  for (const entry of lists.errorProne) words.push([entry.word, { kind: 'errorProne', entry }]);
  for (const entry of lists.cautious) words.push([entry.word, { kind: 'cautious', entry }]);
  words.push(...officeClaims(lists.officeHolders));

  const match = phraseMatcher(words);
  const hits = (text: string, at: string): WordHit[] =>
    match(text).flatMap(({ start, end, value }) => {
      if (value.kind === 'except') return [];
      if (value.kind === 'office' && value.holders.some((holder) => heldAt(holder, dayOf(at)))) return [];
      return [{ ...value, start, end, text: text.slice(start, end) }];
    });
  return { hits, publicNumbers: new Set(lists.publicNumbers) };
};
