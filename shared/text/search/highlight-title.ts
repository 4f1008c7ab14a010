import { markedSpans, type Segment, segments } from './marked-spans.ts';
import type { QueryTokens } from './query-tokens.ts';

/** The whole of a short text, a title, with what was searched for marked. */
export const highlightTitle = (title: string, query: Pick<QueryTokens, 'words' | 'bigrams'>): readonly Segment[] =>
  segments(title, 0, title.length, markedSpans(title, query));
