/** What a token stands for in a query: the index of its bigram group or of its word group, or both. */
export type Needle = { readonly token: string; readonly bigrams: readonly number[]; readonly words: readonly number[] };

/** Calls back for each place of each needle in a folded text, from the start to the end. */
export type NeedleScan = (text: string, found: (needle: Needle, at: number) => void) => void;

const isLatin = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 97 && code <= 122);

/** Latin words and numbers count only whole: `19` is not in `2019`. */
const stands = (text: string, at: number, token: string): boolean =>
  !isLatin(token.charCodeAt(0)) || !(isLatin(text.charCodeAt(at - 1)) || isLatin(text.charCodeAt(at + token.length)));

/** Looks for all needles in one walk over a text: what a text costs does not depend on how much was typed. */
export const needleScan = (needles: readonly Needle[]): NeedleScan => {
  const heads = new Uint8Array(65_536);
  const byHead = new Map<number, Needle[]>();
  for (const needle of needles) {
    const head = needle.token.charCodeAt(0);
    heads[head] = 1;
    byHead.set(head, [...(byHead.get(head) ?? []), needle]);
  }
  return (text, found) => {
    for (let at = 0; at < text.length; at += 1) {
      const head = text.charCodeAt(at);
      if (heads[head] === 0) continue;
      for (const needle of byHead.get(head) ?? [])
        if (text.startsWith(needle.token, at) && stands(text, at, needle.token)) found(needle, at);
    }
  };
};
