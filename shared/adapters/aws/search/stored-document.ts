import { localDate } from '#shared/domain/page/local-time.ts';
import type { SearchDocument } from '#shared/ports/search-index.ts';
import { foldText } from '#shared/text/search/fold-text.ts';
import type { ScoredText } from '#shared/text/search/rank/document-scorer.ts';

/** What of a text is looked at when hits are judged, in UTF-16 units; all of it is found. */
const judgedLength = 20_000;

/** What the engine keeps of a document to judge it by. */
export type JudgedText = Omit<ScoredText, 'publishedAt'>;

const termsOf = (titleWords: string): readonly string[] =>
  [...new Set(titleWords.split(' '))].filter((term) => [...term].length > 1 && term.length <= 20);

const countTokens = (tokens: string): number => (tokens === '' ? 0 : tokens.split(' ').length);

/** A document as the index holds it; a tombstone keeps only what tells that it is gone. */
export const storedDocument = ({ tokens, ...document }: SearchDocument, changedAt: string) => {
  const { id, version, live, siteId } = document;
  const row = { id, version, live, siteId, changedAt };
  if (!live) return row;
  const { columnId, columnPath, kind, lang, publishedAt } = document;
  const title = foldText(document.title);
  const judged: JudgedText = {
    title,
    body: foldText(document.text.slice(0, judgedLength)),
    attachments: tokens.attachments.slice(0, judgedLength),
    numbers: tokens.numbers.slice(0, judgedLength),
    length: countTokens(tokens.title) + countTokens(tokens.body),
  };
  return {
    ...row,
    ...tokens,
    columnId,
    columnPath,
    kind,
    lang,
    publishedAt,
    year: localDate(publishedAt).slice(0, 4),
    titleKey: title.slice(0, 1000),
    titleTerms: termsOf(tokens.titleWords),
    judged,
    document,
  };
};
