import { documentNumbers } from './document-numbers.ts';
import { foldText } from './fold-text.ts';
import { tokenise } from './tokenise.ts';
import type { WordCutter } from './words.ts';

export type IndexedText = {
  readonly title: string;
  readonly body: string;
  readonly documentNumber: string;
  readonly indexNumber: string;
  readonly attachments: string;
};

export type IndexTokens = Readonly<Record<'title' | 'titleWords' | 'body' | 'numbers' | 'attachments', string>>;

const limit = 500_000;

/** An index number or code as one token: its letters and digits. */
const compact = (number: string): string[] => {
  const token = foldText(number).replace(/[^\p{L}\p{N}]+/gu, '');
  return token ? [token] : [];
};

/**
 * The token fields of one document for the search index, tokens joined by spaces. `titleWords` also holds the title's
 * single characters, so that one typed character finds titles. Of body and attachments the first 500 000 characters count.
 */
export const indexTokens = (text: IndexedText, words: WordCutter): IndexTokens => {
  const body = text.body.slice(0, limit);
  const own = [...documentNumbers(text.documentNumber), ...compact(text.documentNumber), ...compact(text.indexNumber)];
  const characters = [...foldText(text.title)].filter((character) => /\p{sc=Han}/u.test(character));
  return {
    title: tokenise(text.title).join(' '),
    titleWords: [...words(text.title), ...new Set(characters)].join(' '),
    body: tokenise(body).join(' '),
    // Its own number weighs more than those it cites.
    numbers: [
      ...own,
      ...own,
      ...own,
      ...tokenise(text.documentNumber),
      ...documentNumbers(text.title),
      ...documentNumbers(body),
    ].join(' '),
    attachments: tokenise(text.attachments.slice(0, limit)).join(' '),
  };
};
