import { expect, test } from 'vitest';
import { FixedClock } from '#shared/adapters/memory/fixed-clock.ts';
import { MemoryTableStore } from '#shared/adapters/memory/memory-table-store.ts';
import { numberBlocks } from './number-blocks.ts';

test('given 200 rows at once, when each takes a number, then none comes twice and others reserve beside them', async () => {
  const tables = new MemoryTableStore({ clock: new FixedClock() });
  const reserve = numberBlocks(tables);
  const taken = await Promise.all(
    Array.from({ length: 200 }, (_, index) => (index % 50 === 49 ? tables.reserve('n', 1) : reserve('n', 1))),
  );
  expect(new Set(taken).size).toBe(200);
  expect(Math.max(...taken)).toBeLessThanOrEqual(400);
});
