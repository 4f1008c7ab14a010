import { expect, test } from 'vitest';
import { datedOccasion } from './dated-occasion.ts';

test('[CNT-33] given an event so many days after the first start, then it is at its hours by the clock in China', () => {
  const occasion = { inDays: 4, at: '10:00', until: '11:30', place: '新闻发布厅' };
  // Late in the evening in Europe it is the next day in China.
  expect(datedOccasion(occasion, new Date('2027-01-05T20:00:00Z'))).toEqual({
    startsAt: '2027-01-10T02:00:00.000Z',
    endsAt: '2027-01-10T03:30:00.000Z',
    place: '新闻发布厅',
  });
});
