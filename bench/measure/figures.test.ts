import { expect, test } from 'vitest';
import { median, percentile, shown, spread } from './figures.ts';

test('given measurements, when they are put into words, then median, least and most stand there', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
  expect(percentile([5, 1, 4, 2, 3], 0.95)).toBe(5);
  expect(spread([1.234, 12.34, 1234], 'ms')).toBe('12.3 ms (1.23 to 1 234)');
  expect(spread([7])).toBe('7');
  expect(shown(Number.NaN)).toBe('–');
});
