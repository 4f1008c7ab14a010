import { foldText } from './fold-text.ts';

const written =
  /(\p{sc=Han}{1,10})[ \u3000]?[〔[(【﹝〈]?[ \u3000]?((?:19|20)\d\d)[ \u3000]?[〕\])】﹞〉年]?[ \u3000]?第?[ \u3000]?(\d{1,5})[ \u3000]?(号?)/gu;

/**
 * Document numbers in a text, whatever the brackets: `国办发〔2019〕6号`, `国办发[2019] 6 号` and `国办发2019年第6号`
 * all give `国办发2019n6`. As words may run into the number (根据国办发…), each ending of at least two characters of
 * what stands before the year gives a token, the longest first.
 */
export const documentNumbers = (text: string): string[] => {
  const tokens = new Set<string>();
  for (const [whole, issuer = '', year, serial, mark] of foldText(text).matchAll(written)) {
    // Without a bracket or 号 it is only a year with a number after it.
    if (!mark && !/[〔[(【﹝〈]/.test(whole)) continue;
    const letters = [...issuer].slice(-8);
    for (let from = 0; from <= Math.max(0, letters.length - 2); from += 1)
      tokens.add(`${letters.slice(from).join('')}${year}n${Number(serial)}`);
  }
  return [...tokens];
};
