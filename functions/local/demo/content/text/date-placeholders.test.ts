import { describe, expect, test } from 'vitest';
import { withDates } from './date-placeholders.ts';

describe('given a text published on 1 January at 00:30 in Beijing', () => {
  const at = new Date('2026-12-31T16:30:00Z');

  test('when it names days around it, then they are Beijing dates across the turn of the year', () => {
    expect(withDates('{md-1}、{ymd-1}、{ymd+31}、{dmy-1}', at)).toBe(
      '12月31日、2026年12月31日、2027年2月1日、31 December 2026',
    );
  });

  test('when it names years and the month before, then they follow the day of publication', () => {
    expect(withDates('{yyyy}、{yyyy-1}、{pm}月', at)).toBe('2027、2026、12月');
  });

  test('when it holds other braces, then they stay', () => {
    expect(withDates('{other} {md', at)).toBe('{other} {md');
  });
});
