import { markedSpans, type Segment, type Span, segments } from './marked-spans.ts';
import type { QueryTokens } from './query-tokens.ts';

const searched = 30_000;
const fragmentLength = 120;

/** The start of the window of `length` that holds the most marked characters; long marks count more than scattered ones. */
const bestStart = (spans: readonly Span[], length: number): number | undefined => {
  let best: { readonly start: number; readonly score: number } | undefined;
  for (const [index, { start }] of spans.entries()) {
    let score = 0;
    for (let next = index; next < spans.length; next += 1) {
      const span = spans[next] as Span;
      if (span.end > start + length) break;
      score += (span.end - span.start) ** 1.5;
    }
    if (!best || score > best.score) best = { start, score };
  }
  return best?.start;
};

const isLowSurrogate = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text[at] ?? '');

/** Whether a cut at `at` would go through a number or a word of letters. */
const cutsWord = (text: string, at: number): boolean =>
  /[\p{sc=Latin}\p{Nd}][.,]?$/u.test(text.slice(Math.max(0, at - 2), at)) &&
  /^[.,]?[\p{sc=Latin}\p{Nd}%]/u.test(text.slice(at, at + 2));

const edgeReach = 24;

/** Moves a window's start back to the start of its sentence where that is near. */
const sentenceStart = (text: string, at: number): number => {
  const near = text.slice(Math.max(0, at - edgeReach), at);
  const edge = Math.max(...['。', '；', '！', '？', '\n', '，'].map((mark) => near.lastIndexOf(mark)));
  if (edge >= 0) return at - near.length + edge + 1;
  let start = Math.max(0, at - 12);
  while (start < at && cutsWord(text, start)) start += 1;
  return isLowSurrogate(text, start) ? start + 1 : start;
};

/** Moves a window's end back to where it cuts no word, where that is near. */
const wordEnd = (text: string, at: number): number => {
  let end = at;
  while (at - end < edgeReach && cutsWord(text, end)) end -= 1;
  if (cutsWord(text, end)) end = at;
  return isLowSurrogate(text, end) ? end - 1 : end;
};

/**
 * The fragments of a plain text that show best why it was found: at most `count`, each of at most 120 characters, in
 * the order of the text; the beginning of the text where nothing in it was searched for. The first 30 000 characters
 * are looked at.
 */
export const highlight = (
  text: string,
  query: Pick<QueryTokens, 'words' | 'bigrams'>,
  count = 2,
): readonly (readonly Segment[])[] => {
  const head = text.slice(0, searched).replace(/\s/g, ' ');
  const marks = markedSpans(head, query);
  let spans: readonly Span[] = marks;
  const windows: Span[] = [];
  while (windows.length < count) {
    const best = bestStart(spans, fragmentLength - 24);
    if (best === undefined) break;
    const start = sentenceStart(head, best);
    const end = wordEnd(head, Math.min(head.length, start + fragmentLength));
    windows.push({ start, end });
    spans = spans.filter((span) => span.end <= start - fragmentLength || span.start >= end);
  }
  if (windows.length === 0) windows.push({ start: 0, end: wordEnd(head, Math.min(head.length, fragmentLength)) });
  return windows
    .sort((one, other) => one.start - other.start)
    .map(({ start, end }) => segments(head, start, end, marks));
};
