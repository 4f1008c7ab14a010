import { describe, expect, test } from 'vitest';
import { displayKey } from '#shared/domain/article/placement.ts';
import { archiveRangeId, monthOfKey } from './archive-keys.ts';
import { cutSpan, type KeySpan, wholeSpan } from './key-span.ts';
import { archiveRule } from './span-rules.ts';

const keyOf = (n: number): string =>
  displayKey({
    publishedAt: new Date(Date.UTC(2024, 0, 1) + n * 3_600_000).toISOString(),
    articleId: `01J${String(n).padStart(23, '0')}`,
    pinned: false,
  });
const keys = (count: number): string[] => Array.from({ length: count }, (_, n) => keyOf(n));
const holders = (spans: readonly KeySpan[], key: string): number =>
  spans.filter(({ from, to }) => key >= from && key <= to).length;

describe('given a range of an archive', () => {
  test('when it holds at most twice its size, then it stays whole', () => {
    expect(cutSpan(wholeSpan(archiveRule), keys(100), archiveRule, archiveRangeId)).toHaveLength(1);
  });

  test('[COL-06] when it is cut, then every key present and future lies in exactly one part', () => {
    const spans = cutSpan(wholeSpan(archiveRule), keys(260), archiveRule, archiveRangeId);
    expect(spans).toHaveLength(5);
    const betweenTwo = displayKey({ publishedAt: '2024-01-03T01:30:00.000Z', articleId: '01JZ', pinned: false });
    for (const key of [...keys(300), betweenTwo, keyOf(49).replace(/.$/, 'a'), `${keyOf(49)}x`])
      expect([key, holders(spans, key)]).toEqual([key, 1]);
  });

  test('when it is cut, then the oldest rows keep their address and no two parts share one', () => {
    const spans = cutSpan({ rangeId: 'first', from: '1#', to: '1$' }, keys(120), archiveRule, archiveRangeId);
    expect(spans.map(({ rangeId }) => rangeId)).toEqual(['first', '2024-01-03-00000050']);
    expect(spans[0]).toMatchObject({ from: '1#', to: keyOf(49) });
  });

  test('when it is cut again, then each part keeps the address it had', () => {
    const [, newer] = cutSpan(wholeSpan(archiveRule), keys(120), archiveRule, archiveRangeId);
    if (!newer) throw new Error('expected a second part');
    const again = cutSpan(newer, keys(200).slice(50), archiveRule, archiveRangeId);
    expect(again[0]?.rangeId).toBe(newer.rangeId);
    expect(again.at(-1)?.to).toBe('1$');
  });

  test('when a pinned row is asked for, then no range holds it', () => {
    const pinned = displayKey({ publishedAt: '2024-01-01T00:00:00.000Z', articleId: '01J', pinned: true });
    expect(holders([wholeSpan(archiveRule)], pinned)).toBe(0);
  });
});

test('given a display key, then its month is read from it', () => {
  expect(monthOfKey(keyOf(3))).toBe('2024-01');
  expect(monthOfKey('1#9998#2023-05-06T00:00:00.000Z#x')).toBe('2023-05');
  expect(monthOfKey('1#')).toBe('');
});
