import { describe, expect, test } from 'vitest';
import { localDate, localTime } from '#shared/domain/page/local-time.ts';

describe('given an instant', () => {
  test('when it is late in the evening in universal time, then the public day is the next', () => {
    expect(localTime('2026-12-31T16:05:59.000Z')).toBe('2027-01-01 00:05');
    expect(localDate('2026-12-31T15:59:59.000Z')).toBe('2026-12-31');
  });

  test('when it is no instant, then nothing is shown', () => {
    expect(localTime('soon')).toBe('');
  });
});
