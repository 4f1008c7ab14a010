import { type WordCutter, wordCutter } from '#shared/text/search/words.ts';

let cutter: Promise<WordCutter> | undefined;

/** The word cutter of this process; its dictionary is loaded once. */
export const searchWords = (): Promise<WordCutter> => {
  cutter ??= wordCutter();
  return cutter;
};
