import { beforeAll, describe, expect, test } from 'vitest';
import { indexTokens } from '../index-tokens.ts';
import { queryTokens } from '../query-tokens.ts';
import { type WordCutter, wordCutter } from '../words.ts';
import { documentScorer, type ScoredText } from './document-scorer.ts';

let words: WordCutter;
beforeAll(async () => {
  words = await wordCutter();
});

const now = '2026-03-01T00:00:00.000Z';
const candidate = (
  title: string,
  body = '',
  fields: Partial<ScoredText> & { readonly documentNumber?: string } = {},
) => {
  const { documentNumber = '', ...rest } = fields;
  const tokens = indexTokens({ title, body, documentNumber, indexNumber: '', attachments: '' }, words);
  return { title, body, attachments: '', numbers: tokens.numbers, length: 100, publishedAt: now, ...rest };
};
const scores = (typed: string, ...texts: readonly ScoredText[]): readonly number[] =>
  texts.map(
    documentScorer(
      { ...queryTokens(typed, { words }), now },
      { documents: 1000, averageLength: 100, frequency: () => 50 },
    ),
  );

describe('given two candidates', () => {
  const filler = '其他有关事项照常办理。'.repeat(40);

  test.each<[string, string, () => readonly [ScoredText, ScoredText]]>([
    ['the title holds what was typed', '居住证', () => [candidate('居住证办理'), candidate('通知', '居住证办理')]],
    ['all of it is there', '居住证 积分', () => [candidate('居住证积分'), candidate('居住证居住证')]],
    [
      'it stands together',
      '积分落户',
      () => [candidate('a', `积分落户。${filler}`), candidate('a', `积分。${filler}落户`)],
    ],
    [
      'the title is just that',
      '居住证办理',
      () => [candidate('居住证办理'), candidate('居住证办理等二十项事项的通知')],
    ],
    [
      'the number is its own',
      '云政发〔2026〕6号',
      () => [
        candidate('意见', '', { documentNumber: '云政发〔2026〕6号' }),
        candidate('通知', '云政发有关2026年第6号以外的事'),
      ],
    ],
    [
      'it is newer',
      '居住证',
      () => [candidate('居住证'), candidate('居住证', '', { publishedAt: '2020-01-01T00:00:00.000Z' })],
    ],
    [
      'it is in an attachment and not nowhere',
      '居住证',
      () => [candidate('a', '', { attachments: '居住 住证' }), candidate('a')],
    ],
  ])('[SRC-04] when %s, then it comes first', (_, typed, texts) => {
    const [better = 0, worse = 0] = scores(typed, ...texts());
    expect(better).toBeGreaterThan(worse);
  });

  test('when digits stand inside longer ones, then they do not count', () => {
    expect(scores('19', candidate('2019年'), candidate('第19号'))).toEqual([0, expect.any(Number)]);
    expect(scores('19', candidate('第19号'))[0]).toBeGreaterThan(0);
  });

  test('when a date is none, then it counts as old', () => {
    const [undated = 0, today = 0] = scores(
      '居住证',
      candidate('居住证', '', { publishedAt: '' }),
      candidate('居住证'),
    );
    expect(undated).toBeGreaterThan(0);
    expect(undated).toBeLessThan(today);
  });
});
