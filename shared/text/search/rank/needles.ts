/** What a token stands for in a query: the index of its bigram group or of its word group, or both. */
export type Needle = { readonly token: string; readonly bigrams: readonly number[]; readonly words: readonly number[] };

/** Calls back for each place of each needle in a folded text, from the start to the end. */
export type NeedleScan = (text: string, found: (needle: Needle, at: number) => void) => void;

const isLatin = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 97 && code <= 122);

/** Latin words and numbers count only whole: `19` is not in `2019`. */
const stands = (text: string, at: number, token: string): boolean =>
  !isLatin(token.charCodeAt(0)) || !(isLatin(text.charCodeAt(at - 1)) || isLatin(text.charCodeAt(at + token.length)));

type Known = { readonly needle: Needle; readonly second: number };

/** Looks for all needles in one walk over a text: what a text costs does not depend on how much was typed. */
export const needleScan = (needles: readonly Needle[]): NeedleScan => {
  /** By first character: which of the lists, from 1. */
  const heads = new Uint16Array(65_536);
  const lists: Known[][] = [[]];
  for (const needle of needles) {
    const head = needle.token.charCodeAt(0);
    if (heads[head] === 0) heads[head] = lists.push([]) - 1;
    lists[heads[head] as number]?.push({ needle, second: needle.token.charCodeAt(1) });
  }
  return (text, found) => {
    for (let at = 0; at < text.length; at += 1) {
      const list = heads[text.charCodeAt(at)] as number;
      if (list === 0) continue;
      const next = text.charCodeAt(at + 1);
      for (const { needle, second } of lists[list] as Known[]) {
        const { token } = needle;
        if (token.length > 1 && second !== next) continue;
        if ((token.length < 3 || text.startsWith(token, at)) && stands(text, at, token)) found(needle, at);
      }
    }
  };
};
