import { describe, expect, test } from 'vitest';
import { originalDate } from './original-date.ts';

const now = '2026-03-02T01:00:00.000Z';

describe('given the date an imported text carries', () => {
  test.each([
    ['2019-02-15', '2019-02-15T01:00:00.000Z'],
    ['2019/2/5', '2019-02-05T01:00:00.000Z'],
    ['2019年2月15日', '2019-02-15T01:00:00.000Z'],
    ['2019-02-15 16:30', '2019-02-15T08:30:00.000Z'],
    ['2019-02-15T00:00:00Z', '2019-02-15T00:00:00.000Z'],
  ])('[CNT-22] when it reads %s, then it is kept, at nine where only the day is known', (written, instant) => {
    expect(originalDate(written, now)).toEqual({ publishedAt: instant });
  });

  test.each(['', '1954', '2019-02-31', '2019-13-01', '2019-02-15 25:00', 'gestern', '2031-01-01'])(
    'when it reads "%s", then no day is made up, and why is said',
    (written) => {
      const date = originalDate(written, now);
      expect(date.publishedAt).toBeUndefined();
      expect('why' in date && date.why.zh && date.why.en).toBeTruthy();
    },
  );
});
