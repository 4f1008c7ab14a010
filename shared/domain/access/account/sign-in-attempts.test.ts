import { describe, expect, test } from 'vitest';
import { defaultAccessSettings } from '#shared/domain/access/account/access-settings.ts';
import { afterFailure, isLocked, type SignInAttempts } from '#shared/domain/access/account/sign-in-attempts.ts';

const now = new Date('2026-03-02T01:00:00Z');

describe('given failures in a row', () => {
  test('when the fifth comes, then the name is locked until fifteen minutes later', () => {
    let attempts: SignInAttempts | undefined;
    for (let failures = 1; failures <= 5; failures += 1) {
      attempts = afterFailure(attempts, defaultAccessSettings, now);
      expect(attempts).toMatchObject({ version: failures, failures });
      expect(isLocked(attempts, now)).toBe(failures === 5);
    }
    expect(attempts?.lockedUntil).toBe('2026-03-02T01:15:00.000Z');
    expect(isLocked(attempts, new Date('2026-03-02T01:15:00Z'))).toBe(false);
    expect(afterFailure(attempts, defaultAccessSettings, now)).toEqual({ version: 6, failures: 1 });
  });
});
