import { describe, expect, test } from 'vitest';
import type { Clock } from '../clock.ts';

/** What every clock does alike. */
export const clockContract = (adapter: string, create: () => Clock): void => {
  describe(`Clock contract: ${adapter}`, () => {
    test('given a moment was read, when the caller changes it, then the next one is not affected', () => {
      const clock = create();
      const first = clock.now();
      const before = first.getTime();
      first.setFullYear(1970);
      expect(clock.now().getTime()).toBeGreaterThanOrEqual(before);
    });
  });
};
