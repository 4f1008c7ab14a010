import { beforeAll, describe, expect, test } from 'vitest';
import { documentNumbers } from './document-numbers.ts';
import { indexTokens } from './index-tokens.ts';
import { queryTokens } from './query-tokens.ts';
import { tokenise } from './tokenise.ts';
import { type WordCutter, wordCutter } from './words.ts';

let words: WordCutter;
beforeAll(async () => {
  words = await wordCutter(['云澜市', '一网通办']);
});

describe('given text to be found', () => {
  test.each([
    ['优化营商环境', ['优化', '化营', '营商', '商环', '环境']],
    ['税', ['税']],
    ['ＡＢＣ５Ｇ，COVID-19', ['abc5g', 'covid', '19']],
    ['第3批𠮷人', ['第', '3', '批𠮷', '𠮷人']],
    ['二〇二六年', ['二〇', '〇二', '二六', '六年']],
    ['  。！', []],
  ])('[SRC-01] when %j is tokenised, then its tokens are %j', (text, tokens) => {
    expect(tokenise(text)).toEqual(tokens);
  });

  test('when any text is tokenised, then tokens hold letters and digits only', () => {
    for (const token of tokenise('«a_b» c’d "引" [x] * ^ NEAR(a b) 甲:乙 \u0000\u200b'))
      expect(token).toMatch(/^[\p{L}\p{N}]+$/u);
  });

  test.each([
    '国办发〔2019〕6号',
    '国办发[2019]6号',
    '国办发（2019） 6 号',
    '国办发2019年第06号',
    '国办发【２０１９】６号',
  ])('when a document number is written %s, then it is the same token', (written) => {
    expect(documentNumbers(written)[0]).toBe('国办发2019n6');
  });

  test.each(['2019年12月', '截至2019 30万元', '共2019人'])(
    'when %s is no document number, then none is found',
    (text) => {
      expect(documentNumbers(text)).toEqual([]);
    },
  );

  test('when a document is indexed, then the query for its number carries a token of it', () => {
    const tokens = indexTokens(
      {
        title: '通知',
        body: '根据国办发〔2018〕1号，现通知如下',
        documentNumber: '云政办发〔2026〕6号',
        indexNumber: '014000001/2026-00012',
        attachments: '',
      },
      words,
    );
    const numbers = tokens.numbers.split(' ');
    expect(numbers).toContain(queryTokens('云政办发[2026]6号', { words }).bigrams[0]?.alternatives[0]);
    expect(numbers).toContain(queryTokens('国办发〔2018〕1号', { words }).bigrams[0]?.alternatives[0]);
    expect(numbers).toContain('014000001202600012');
  });

  test('when the operator names terms, then they are words', () => {
    expect(words('云澜市一网通办改革')).toEqual(expect.arrayContaining(['云澜市', '一网通办', '改革']));
  });

  test('when one character is typed, then titles that hold it have its token', () => {
    const tokens = indexTokens(
      { title: '税收政策', body: '', documentNumber: '', indexNumber: '', attachments: '' },
      words,
    );
    expect(tokens.titleWords.split(' ')).toContain('税');
    expect(queryTokens('税', { words }).words).toMatchObject([{ alternatives: ['税'] }]);
  });
});

describe('given what people type', () => {
  test('[SRC-04] when it is a short word, then all its bigrams must be there', () => {
    expect(queryTokens('身份证', { words })).toMatchObject({
      bigrams: [{ alternatives: ['身份'] }, { alternatives: ['份证'] }],
      phrases: [['身份', '份证']],
      minimumMatch: 1,
    });
  });

  test('when it is a question, then fewer must be there and the filling words do not count', () => {
    const { words: terms, bigrams, minimumMatch } = queryTokens('请问身份证丢了怎么办理挂失手续', { words });
    expect(minimumMatch).toBeLessThan(0.75);
    expect(bigrams.flatMap(({ alternatives }) => alternatives)).toEqual(
      '身份 份证 证丢 丢了 挂失 失手 手续'.split(' '),
    );
    expect(terms.flatMap(({ alternatives }) => alternatives)).not.toContain('怎么');
  });

  test.each(['什么', '怎么办', '酒吧', '哪吒', '呢绒'])(
    'when %s is all that was typed, then it is looked for',
    (typed) => {
      expect(queryTokens(typed, { words }).bigrams.map(({ alternatives }) => alternatives[0])).toContain(
        [...typed].slice(0, 2).join(''),
      );
    },
  );

  test('when a word has a synonym, then either counts', () => {
    const { bigrams, words: terms } = queryTokens('低保', { words, synonyms: new Map([['低保', ['最低生活保障']]]) });
    expect(bigrams[0]?.alternatives).toEqual(['低保', '最低']);
    expect(terms[0]?.alternatives.length).toBe(2);
  });

  test('when something is quoted, then it is a phrase', () => {
    expect(queryTokens('“放管服” 改革', { words }).phrases).toEqual([['放管', '管服']]);
  });

  test.each(['', '   ', '？！'])('when nothing is typed (%j), then there are no terms', (typed) => {
    expect(queryTokens(typed, { words })).toEqual({ bigrams: [], words: [], phrases: [], minimumMatch: 0 });
  });

  test('when a whole page is pasted, then only its beginning counts', () => {
    expect(queryTokens('办理身份证明需要'.repeat(10_000), { words }).bigrams.length).toBeLessThan(120);
  });
});
