import { foldInPlace } from './fold-in-place.ts';
import type { QueryTokens } from './query-tokens.ts';
import { type NeedleScan, needleScan } from './rank/needles.ts';

type Marked = Pick<QueryTokens, 'words' | 'bigrams'>;

/** A stretch of plain text; `hit` ones are to be marked. */
export type Segment = { readonly text: string; readonly hit: boolean };

/** A stretch to be marked, in UTF-16 offsets. */
export type Span = { readonly start: number; readonly end: number };

const scanOf = ({ words, bigrams }: Marked): NeedleScan => {
  const all = (terms: QueryTokens['words']): string[] => terms.flatMap(({ alternatives }) => alternatives);
  const tokens = [...new Set([...all(words), ...all(bigrams)])].filter((token) => token !== '');
  return needleScan(tokens.map((token) => ({ token, bigrams: [], words: [] })));
};

/** All hits of a page are marked for one query. */
const scans = new WeakMap<Marked, NeedleScan>();

const scanFor = (query: Marked): NeedleScan => {
  const scan = scans.get(query) ?? scanOf(query);
  scans.set(query, scan);
  return scan;
};

/** Latin words and numbers are marked whole or not at all. */
const isWholeWord = (text: string, { start, end }: Span): boolean => {
  const isWord = (character: string | undefined): boolean =>
    /[\p{L}\p{N}]/u.test(character ?? '') && !/\p{sc=Han}/u.test(character ?? '');
  return !isWord(text[start]) || !(isWord(text[start - 1]) || isWord(text[end]));
};

/** Where the tokens of a query stand in a text, in order; what overlaps or touches is one span. */
export const markedSpans = (text: string, query: Marked): Span[] => {
  const folded = foldInPlace(text);
  const found: Span[] = [];
  scanFor(query)(folded, ({ token }, start) => {
    const span = { start, end: start + token.length };
    if (isWholeWord(folded, span)) found.push(span);
  });
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
