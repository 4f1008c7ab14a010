import { foldText } from './fold-text.ts';

/** Runs of Han, kana and Hangul, which are cut into bigrams, and runs of other letters and digits, which are words. */
const runs =
  /([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}々〇ー]+)|[[\p{L}\p{N}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}々〇ー]]+/gv;

const longestWord = 40;

/**
 * The tokens of a text, in order: of Chinese runs every two neighbouring characters (a run of one gives that one), of
 * other scripts whole words and numbers, in lower case and half-width. Tokens hold letters and digits only.
 */
export const tokenise = (text: string): string[] => {
  const tokens: string[] = [];
  for (const [run, han] of foldText(text).matchAll(runs)) {
    if (han === undefined) {
      tokens.push(run.slice(0, longestWord));
      continue;
    }
    let previous: string | undefined;
    let count = 0;
    for (const character of run) {
      if (previous !== undefined) tokens.push(previous + character);
      previous = character;
      count += 1;
    }
    if (count === 1) tokens.push(run);
  }
  return tokens;
};
