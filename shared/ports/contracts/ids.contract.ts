import { describe, expect, test } from 'vitest';
import type { Ids } from '../ids.ts';

/** What every maker of identifiers does alike. */
export const idsContract = (adapter: string, create: () => Ids): void => {
  describe(`Ids contract: ${adapter}`, () => {
    test('given many identifiers, when they are made, then each is new, 26 safe characters, in order of making', () => {
      const ids = create();
      const made = Array.from({ length: 2000 }, () => ids.next());
      expect(new Set(made).size).toBe(made.length);
      expect([...made].sort()).toEqual(made);
      expect(made.every((id) => /^[0-9A-Z]{26}$/.test(id))).toBe(true);
    });

    test('given secrets, when they are made, then each is new and base64url of as many bytes as asked', () => {
      const ids = create();
      const made = Array.from({ length: 100 }, () => ids.secret(32));
      expect(new Set(made).size).toBe(made.length);
      expect(made.every((secret) => /^[\w-]{43}$/.test(secret))).toBe(true);
      expect(ids.secret(16)).toHaveLength(22);
    });
  });
};
