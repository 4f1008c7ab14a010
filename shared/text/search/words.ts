import { foldText } from './fold-text.ts';

/** Cuts a text into the words of a dictionary, long ones also into their parts; letters and digits only, folded. */
export type WordCutter = (text: string) => string[];

type Cut = (text: string) => string[];

/** The native build, or the WebAssembly one where no native build exists for the machine. */
const cutter = async (terms: readonly string[]): Promise<Cut> => {
  try {
    const { Jieba } = await import('@node-rs/jieba');
    const { dict } = await import('@node-rs/jieba/dict.js');
    const jieba = Jieba.withDict(dict);
    if (terms.length > 0) jieba.loadDict(new TextEncoder().encode(terms.map((term) => `${term} 100000 n`).join('\n')));
    return (text) => jieba.cutForSearch(text, true);
  } catch {
    const { add_word, cut_for_search } = await import('jieba-wasm');
    for (const term of terms) add_word(term, 100_000);
    return (text) => cut_for_search(text, true);
  }
};

/** Makes a word cutter that also knows the operator's `terms`. Loading the dictionary takes some 100 ms: make it once. */
export const wordCutter = async (terms: readonly string[] = []): Promise<WordCutter> => {
  const known = terms.map((term) => foldText(term).replace(/\s+/g, '')).filter((term) => term.length > 1);
  const cut = await cutter(known);
  return (text) => cut(foldText(text)).filter((word) => /^[\p{L}\p{N}]+$/u.test(word));
};
