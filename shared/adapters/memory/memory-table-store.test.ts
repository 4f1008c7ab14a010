import { describe, expect, test } from 'vitest';
import { tableStoreContract } from '#shared/ports/contracts/table-store.contract.ts';
import { FixedClock } from './fixed-clock.ts';
import { MemoryTableStore } from './memory-table-store.ts';

const create = (seed?: number) => () => {
  const clock = new FixedClock();
  return { store: new MemoryTableStore({ clock, seed }), advance: (seconds: number) => clock.advance(seconds) };
};

tableStoreContract('memory', create());
tableStoreContract('memory, another seed', create(7));

describe('given an index that is late', () => {
  test('when it is read at once, then some reads miss the item, and after settling none does', async () => {
    const missed = await Promise.all(
      Array.from({ length: 20 }, async (_, seed) => {
        const store = new MemoryTableStore({ seed });
        const put = { pk: 'p', sk: 'a', version: 1, gsi1pk: 'x', gsi1sk: '1' };
        const read = () => store.query({ table: 'content', index: 'gsi1', partition: 'x', limit: 1 });
        await store.transact([{ table: 'content', put }]);
        const early = await read();
        store.settleIndexes();
        expect((await read()).items).toEqual([put]);
        return early.items.length === 0;
      }),
    );
    expect(new Set(missed)).toEqual(new Set([true, false]));
  });
});
