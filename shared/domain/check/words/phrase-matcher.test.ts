import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phraseMatcher } from './phrase-matcher.ts';

const found = (phrases: string[], text: string) =>
  phraseMatcher(phrases.map((phrase) => [phrase, phrase] as const))(text).map(({ start, value }) => `${start}${value}`);

/** What the matcher promises, said the slow way: at each place the longest phrase, else one character on. */
const slowly = (phrases: string[], text: string): string[] => {
  const hits: string[] = [];
  for (let at = 0; at < text.length; ) {
    const longest = phrases
      .filter((phrase) => text.startsWith(phrase, at))
      .sort((one, two) => two.length - one.length)[0];
    if (longest) hits.push(`${at}${longest}`);
    at += longest?.length ?? 1;
  }
  return hits;
};

describe('given phrases that overlap', () => {
  test('when several begin at one place, then the longest is reported', () => {
    expect(found(['人民', '人民政府'], '市人民政府令')).toEqual(['1人民政府']);
  });

  test('[CEN-04] when the longest one ends the text, then it is found there too', () => {
    expect(found(['秸杆', '杆'], '禁止焚烧秸杆')).toEqual(['4秸杆']);
  });

  test('when one is cut off at the end of the text, then the shorter one counts', () => {
    expect(found(['国务员', '国务员工作'], '国务员工')).toEqual(['0国务员']);
  });

  test('when an earlier hit takes the head of a long one, then the shorter tail is still found', () => {
    expect(found(['ab', 'bcd', 'cd'], 'abcd')).toEqual(['0ab', '2cd']);
  });

  test('when phrases and texts are random, then the answer is that of the slow way', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 40 }),
        (phrases, text) => {
          expect(found(phrases, text)).toEqual(slowly([...new Set(phrases)], text));
        },
      ),
    );
  });

  test('when the text is five megabytes, then seconds are enough', () => {
    const match = phraseMatcher(
      [...Array(2000).keys()].map((key) => [`词${String.fromCharCode(0x4e00 + key)}组`, key] as const),
    );
    const text = '国务院关于在市场监管领域全面推行部门联合监管的意见词一组'.repeat(62_000);
    const started = process.cpuUsage().user / 1000;
    expect(match(text)).toHaveLength(62_000);
    expect(process.cpuUsage().user / 1000 - started).toBeLessThan(12_000);
  });
});
