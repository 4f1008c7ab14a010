import { foldText } from './fold-text.ts';
import type { QueryTokens } from './query-tokens.ts';

/** A stretch of plain text; `hit` ones are to be marked. */
export type Segment = { readonly text: string; readonly hit: boolean };

/** A stretch to be marked, in UTF-16 offsets. */
export type Span = { readonly start: number; readonly end: number };

/** Folded so that every UTF-16 unit keeps its place: where folding changes the length, the unit stays as it was. */
const foldInPlace = (text: string): string => {
  const folded = foldText(text);
  if (folded.length === text.length) return folded;
  let aligned = '';
  for (const character of text) {
    const one = foldText(character);
    aligned += one.length === character.length ? one : character;
  }
  return aligned;
};

const needlesOf = ({ words, bigrams }: Pick<QueryTokens, 'words' | 'bigrams'>): string[] => {
  const all = (terms: QueryTokens['words']): string[] => terms.flatMap(({ alternatives }) => alternatives);
  return [...new Set([...all(words), ...all(bigrams)])].filter((token) => token !== '');
};

/** Latin words and numbers are marked whole or not at all. */
const isWholeWord = (text: string, { start, end }: Span): boolean => {
  const isWord = (character: string | undefined): boolean =>
    /[\p{L}\p{N}]/u.test(character ?? '') && !/\p{sc=Han}/u.test(character ?? '');
  return !isWord(text[start]) || !(isWord(text[start - 1]) || isWord(text[end]));
};

/** Where the tokens of a query stand in a text, in order; what overlaps or touches is one span. */
export const markedSpans = (text: string, query: Pick<QueryTokens, 'words' | 'bigrams'>): Span[] => {
  const folded = foldInPlace(text);
  const found: Span[] = [];
  for (const needle of needlesOf(query)) {
    for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
      const span = { start: at, end: at + needle.length };
      if (isWholeWord(folded, span)) found.push(span);
    }
  }
  found.sort((one, other) => one.start - other.start);
  const merged: Span[] = [];
  for (const span of found) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
};

/** `text` from `from` to `to`, cut at the edges of the spans. */
export const segments = (text: string, from: number, to: number, spans: readonly Span[]): Segment[] => {
  const parts: Segment[] = [];
  let at = from;
  for (const { start, end } of spans) {
    if (end <= from || start >= to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), hit: false });
    parts.push({ text: text.slice(Math.max(start, from), Math.min(end, to)), hit: true });
    at = Math.min(end, to);
  }
  if (at < to) parts.push({ text: text.slice(at, to), hit: false });
  return parts;
};
