import { expect, test } from 'vitest';
import { nightHours, nightOf, utcHour } from '#shared/schemas/config/night.ts';

test.each([
  ['2026-03-01T17:59:59.999Z', '2026-03-01'],
  ['2026-03-01T18:00:00.000Z', '2026-03-02'],
  ['2026-03-02T00:00:00.000Z', '2026-03-02'],
  ['2026-12-31T18:00:00.000Z', '2027-01-01'],
])('[OPS-01] given %s, when the night is asked for, then it is that of %s in China', (now, night) => {
  expect(nightOf(new Date(now))).toBe(night);
});

test('[OPS-01] given the hours of the night, when a schedule of UTC keeps them, then the work begins at two in Beijing and the backup follows', () => {
  expect([utcHour(nightHours.work), utcHour(nightHours.backup)]).toEqual([18, 19]);
  expect(utcHour(8)).toBe(0);
});
