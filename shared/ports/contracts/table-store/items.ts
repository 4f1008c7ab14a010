import { describe, expect, test } from 'vitest';
import type { Item, Write } from '../../table-store.ts';
import { TableLimitExceeded } from '../../table-store.ts';
import type { CreateTableStore } from './fixture.ts';
import { allPages, item, openFor } from './fixture.ts';

const put = (one: Item): readonly Write[] => [{ table: 'content', put: one }];

/** What an item may be: sizes, empty strings, characters, numbers. */
export const itemContract = (create: CreateTableStore): void => {
  describe('items', () => {
    test('given an item just below 400 KB and one above, when they are put, then only the first is taken', async () => {
      const { store } = await openFor(create);
      const below = item('below', { text: '政'.repeat(136_000) });
      await store.transact(put(below));
      expect(await store.get({ table: 'content', pk: 'p', sk: 'below' })).toEqual(below);

      const above = item('above', { text: '政'.repeat(137_000) });
      await expect(store.transact(put(above))).rejects.toThrow(TableLimitExceeded);
      expect(await store.get({ table: 'content', pk: 'p', sk: 'above' })).toBeUndefined();
    });

    test('given empty strings, empty lists, null and astral characters, when they are put, then they come back', async () => {
      const { store } = await openFor(create);
      const odd: Item = {
        pk: '部门#𠮷',
        sk: '𠮷野 "\\ %_\n',
        version: 1,
        empty: '',
        list: [],
        map: {},
        nothing: null,
        no: false,
        tiny: 0.1,
        large: Number.MAX_SAFE_INTEGER,
        negative: -1,
        nested: { 名: ['𠮷', { deep: '\u0000' }] },
      };
      await store.transact(put({ ...odd, left: undefined }));
      expect(await store.get({ table: 'content', pk: odd.pk, sk: odd.sk })).toEqual(odd);
      expect(await store.get({ table: 'content', pk: odd.pk, sk: '𠮷野' })).toBeUndefined();
    });

    test.each([
      ['an empty partition key', item('a', { pk: '' })],
      ['an empty sort key', item('')],
      ['an empty index key', item('a', { gsi1pk: '', gsi1sk: 'x' })],
      ['a partition key above 2048 bytes', item('a', { pk: '政'.repeat(683) })],
      ['a sort key above 1024 bytes', item('政'.repeat(342))],
      ['half a character in a key', item('\ud842')],
      ['no version', item('a', { version: 0 })],
    ])('given %s, when it is put, then it is refused', async (_, one) => {
      const { store } = await openFor(create);
      await expect(store.transact(put(one))).rejects.toThrow(TableLimitExceeded);
    });

    test('given keys at their limits, when they are put, then they are found', async () => {
      const { store } = await openFor(create);
      const one = item(`${'政'.repeat(341)}x`, { pk: `${'府'.repeat(682)}xy` });
      await store.transact(put(one));
      expect(await store.get({ table: 'content', pk: one.pk, sk: one.sk })).toEqual(one);
    });

    test('given items that are there and not, when many are read, then they come in the order asked', async () => {
      const { store } = await openFor(create);
      await store.transact([...put(item('a')), { table: 'audit', put: item('b') }]);
      const keys = [
        { table: 'audit', pk: 'p', sk: 'b' },
        { table: 'content', pk: 'p', sk: 'b' },
        { table: 'content', pk: 'p', sk: 'a' },
        { table: 'audit', pk: 'p', sk: 'b' },
      ] as const;
      expect(await store.batchGet(keys)).toEqual([item('b'), undefined, item('a'), item('b')]);
      expect(await store.batchGet([])).toEqual([]);
      const tooMany = Array.from({ length: 101 }, (_, n) => ({ table: 'content' as const, pk: 'p', sk: `${n}` }));
      await expect(store.batchGet(tooMany)).rejects.toThrow(TableLimitExceeded);
    });

    test('given items of many partitions, when a table is scanned, then each comes once and no other table', async () => {
      const { store } = await openFor(create);
      const all = Array.from({ length: 250 }, (_, n) => item(`${n}`, { pk: `p${n % 7}` }));
      for (let from = 0; from < all.length; from += 100) {
        await store.transact(all.slice(from, from + 100).flatMap(put));
      }
      await store.transact([{ table: 'audit', put: item('elsewhere') }]);
      const seen: Item[] = [];
      for await (const one of store.scan('content')) seen.push(one);
      expect(seen.map(({ pk, sk }) => `${pk}/${sk}`).sort()).toEqual(all.map(({ pk, sk }) => `${pk}/${sk}`).sort());
    });

    test('given large items, when they are listed, then a page ends at 1 MB and the pages together have all', async () => {
      const { store } = await openFor(create);
      for (const n of [0, 1, 2, 3, 4]) await store.transact(put(item(`${n}`, { text: 'x'.repeat(390_000) })));
      const pages = await allPages(store, { table: 'content', partition: 'p', limit: 100 });
      expect(pages.map(({ items }) => items.length).every((count) => count >= 1 && count <= 3)).toBe(true);
      expect(pages.flatMap(({ items }) => items.map(({ sk }) => sk))).toEqual(['0', '1', '2', '3', '4']);
    });
  });
};
