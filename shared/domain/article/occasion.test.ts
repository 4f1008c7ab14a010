import { describe, expect, test } from 'vitest';
import { inOccasionOrder, occasionEnd, occasionRow } from '#shared/domain/article/occasion.ts';

const startsAt = '2026-12-01T01:00:00.000Z';

describe('given an event that a text announces', () => {
  test('[CNT-33] when it names no end, then it is over when its day ends in China', () => {
    expect(occasionEnd({ startsAt })).toBe('2026-12-01T16:00:00.000Z');
    expect(occasionEnd({ startsAt: '2026-12-01T16:30:00.000Z' })).toBe('2026-12-02T16:00:00.000Z');
    expect(occasionEnd({ startsAt, endsAt: '2026-12-03T09:00:00.000Z' })).toBe('2026-12-03T09:00:00.000Z');
  });

  test('[CNT-33] when its end comes, then its row says so, never before', () => {
    const occasion = { startsAt, endsAt: '2026-12-01T03:00:00.000Z', place: '会议中心' };
    expect(occasionRow(occasion, '2026-12-01T02:59:59.999Z').over).toBe(false);
    expect(occasionRow(occasion, '2026-12-01T03:00:00.000Z').over).toBe(true);
  });

  test('[CNT-33] when there are several, then those to come stand first, the nearest on top', () => {
    const row = (name: string, start: string | undefined, over = false) => ({
      name,
      occasion: start === undefined ? undefined : { startsAt: `${start}T01:00:00.000Z`, place: '', over },
    });
    const rows = [
      row('plain', undefined),
      row('past', '2026-01-01', true),
      row('later', '2026-12-20'),
      row('just past', '2026-11-01', true),
      row('soon', '2026-12-02'),
    ];
    expect(inOccasionOrder(rows).map(({ name }) => name)).toEqual(['soon', 'later', 'just past', 'past', 'plain']);
  });
});
