import { beforeAll, describe, expect, test } from 'vitest';
import { highlight } from './highlight.ts';
import { highlightTitle } from './highlight-title.ts';
import type { Segment } from './marked-spans.ts';
import { queryTokens } from './query-tokens.ts';
import { type WordCutter, wordCutter } from './words.ts';

let words: WordCutter;
beforeAll(async () => {
  words = await wordCutter();
});
const shown = (segments: readonly Segment[]): string =>
  segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('given a hit and what was typed', () => {
  test('when the title holds it, then it is marked, whatever the width and case', () => {
    const query = queryTokens('5g 营商环境', { words });
    expect(shown(highlightTitle('关于优化营商环境与５Ｇ建设的意见', query))).toBe(
      '关于优化[营商环境]与[５Ｇ]建设的意见',
    );
    expect(shown(highlightTitle('15G流量', query))).toBe('15G流量');
  });

  test('when the text is long, then the fragments show where it stands, at most 120 characters each', () => {
    const text = `${'无关的话。'.repeat(200)}市民办理居民身份证，应当到派出所。${'其他的话。'.repeat(200)}`;
    const fragments = highlight(text, queryTokens('居民身份证', { words }));
    expect(shown(fragments[0] ?? [])).toMatch(/^市民办理\[居民身份证\]，应当到派出所。/);
    for (const fragment of fragments)
      expect(fragment.map(({ text: part }) => part).join('').length).toBeLessThanOrEqual(120);
  });

  test('when fragments are cut, then their segments put together stand in the text', () => {
    const text = `甲乙。${'税收优惠𠮷政策'.repeat(60)}`;
    for (const fragment of highlight(text, queryTokens('税收政策', { words }), 3))
      expect(text).toContain(fragment.map(({ text: part }) => part).join(''));
  });

  test.each([
    ['全市生产总值为123456.78亿元增长7.8%其中税收政策'],
    ['全市共办理各类事项达98765432件次其中涉及税收政策'],
    ['Notice on the Administration of Overseas Tax Policy税收政策'],
  ])('when a fragment begins near a number or a word, then it begins before or behind it: %s', (begin) => {
    const whole = begin.match(/[A-Za-z]+|\d+(?:\.\d+)?%?/g) ?? [];
    for (let more = 0; more < 12; more += 1) {
      const text = `${begin}${'一'.repeat(more)}税收优惠${'政策二'.repeat(20)}2026${'年'.repeat(200)}`;
      const fragment = highlight(text, queryTokens('税收优惠', { words }), 1)[0] ?? [];
      const edge = fragment
        .map(({ text: part }) => part)
        .join('')
        .match(/^[\dA-Za-z.%]+/)?.[0];
      expect([undefined, ...whole]).toContain(edge);
    }
  });

  test('when a fragment ends near a number, then it ends before or behind it', () => {
    for (let more = 100; more < 120; more += 1) {
      const text = `税收优惠${'甲'.repeat(more)}123456.78%${'乙'.repeat(50)}`;
      const fragment = highlight(text, queryTokens('税收优惠', { words }), 1)[0] ?? [];
      const edge = fragment
        .map(({ text: part }) => part)
        .join('')
        .match(/[\d.%]+$/)?.[0];
      expect([undefined, '123456.78%']).toContain(edge);
    }
  });

  test('when nothing of it is in the text, then the beginning is shown without marks', () => {
    expect(highlight('今天天气好', queryTokens('身份证', { words }))).toEqual([[{ text: '今天天气好', hit: false }]]);
  });

  test('when the text holds markup, then it stays text', () => {
    expect(shown(highlight('<b>身份证</b>', queryTokens('身份证', { words }))[0] ?? [])).toBe('<b>[身份证]</b>');
  });
});
