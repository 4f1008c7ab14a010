import { describe, expect, test } from 'vitest';
import { TableLimitExceeded } from '../../table-store.ts';
import type { CreateTableStore } from './fixture.ts';
import { openFor } from './fixture.ts';

/** Numbers that are handed out once, and statistics. */
export const counterContract = (create: CreateTableStore): void => {
  describe('counters', () => {
    test('given a new counter, when numbers are reserved one after the other, then they begin at 1', async () => {
      const { store } = await openFor(create);
      expect(await store.reserve('jyj#2026', 1)).toBe(1);
      expect(await store.reserve('jyj#2026', 3)).toBe(2);
      expect(await store.reserve('jyj#2026', 1)).toBe(5);
      expect(await store.reserve('编号#𠮷', 1)).toBe(1);
    });

    test('given many at once, when each reserves a block, then no number comes twice', async () => {
      const { store } = await openFor(create);
      const counts = Array.from({ length: 60 }, (_, n) => (n % 3) + 1);
      const firsts = await Promise.all(counts.map((count) => store.reserve('shared', count)));
      const taken = firsts.flatMap((first, n) => Array.from({ length: counts[n] ?? 0 }, (_, k) => first + k));
      expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, n) => n + 1));
    });

    test('given many at once, when each adds to a statistics counter, then the sum is right', async () => {
      const { store } = await openFor(create);
      await Promise.all(Array.from({ length: 40 }, () => store.add('visits', 2)));
      expect(await store.add('visits', -1)).toBe(79);
      expect(await store.add('other', 5)).toBe(5);
    });

    test('given a count or amount that is no whole number, when it is asked for, then it is refused', async () => {
      const { store } = await openFor(create);
      for (const count of [0, -1, 1.5]) await expect(store.reserve('c', count)).rejects.toThrow(TableLimitExceeded);
      await expect(store.add('c', 0.5)).rejects.toThrow(TableLimitExceeded);
    });
  });
};
