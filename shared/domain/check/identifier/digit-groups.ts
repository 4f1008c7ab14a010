/** A run of digits (an `X` may close it), read as half-width; `start` and `end` are offsets in the original text. */
export type DigitGroup = { readonly digits: string; readonly start: number; readonly end: number };

const digitOf = (code: number): number => {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
};

const isX = (code: number): boolean => code === 0x58 || code === 0x78 || code === 0xff38 || code === 0xff58;

const isLetterOrDigit = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || digitOf(code) >= 0;

/** Space, no-break space, full-width space, hyphens and dashes: what people put between the digits of a number. */
const separators = new Set(
  [...' \u00a0\u3000-\u2010\u2011\u2012\u2013\uff0d\ufe63\u2009\u202f'].map((c) => c.charCodeAt(0)),
);

const readGroup = (text: string, start: number): DigitGroup => {
  let digits = '';
  let end = start;
  for (let digit = digitOf(text.charCodeAt(end)); digit >= 0; digit = digitOf(text.charCodeAt(end))) {
    digits += digit;
    end += 1;
  }
  const closes = isX(text.charCodeAt(end)) && !isLetterOrDigit(text.charCodeAt(end + 1));
  return closes ? { digits: `${digits}X`, start, end: end + 1 } : { digits, start, end };
};

/** The digits of `text` as chains of groups; inside a chain, one separator stands between neighbours. */
export const digitGroups = (text: string): readonly (readonly DigitGroup[])[] => {
  const chains: DigitGroup[][] = [];
  let chain: DigitGroup[] | undefined;
  for (let at = 0; at < text.length; ) {
    if (digitOf(text.charCodeAt(at)) < 0) {
      at += 1;
      continue;
    }
    const group = readGroup(text, at);
    const previous = chain?.at(-1);
    const joined = previous && group.start === previous.end + 1 && separators.has(text.charCodeAt(previous.end));
    if (chain && joined) chain.push(group);
    else {
      chain = [group];
      chains.push(chain);
    }
    at = group.end;
  }
  return chains;
};
