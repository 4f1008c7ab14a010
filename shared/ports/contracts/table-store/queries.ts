import { describe, expect, test, vi } from 'vitest';
import type { Item, Query, Write } from '../../table-store.ts';
import { TableLimitExceeded } from '../../table-store.ts';
import type { CreateTableStore } from './fixture.ts';
import { allPages, item, openFor, sortKeys } from './fixture.ts';

// An engine on a busy machine takes its time.
const eventually = <Value>(holds: () => Value | Promise<Value>): Promise<Value> =>
  vi.waitFor(holds, { timeout: 10_000 });

const put = (one: Item): Write => ({ table: 'content', put: one });
const inP: Query = { table: 'content', partition: 'p', limit: 3 };

// The order of UTF-8 bytes. JavaScript would put '𠮷' before U+FA0E.
const ordered = ['#', '0', '10', '9', 'A', 'a', 'a#', 'a#1', 'é', '一', '丁', '政', '政府', '\ufa0e', '𠮷', '𠮷野'];

/** Ranges, order, pages and indexes. */
export const queryContract = (create: CreateTableStore): void => {
  describe('queries', () => {
    test('given digits, Chinese and astral sort keys, when they are listed, then they come by UTF-8 bytes', async () => {
      const { store } = await openFor(create);
      await store.transact([...ordered].reverse().map((sk) => put(item(sk))));
      await store.transact([put(item('a', { pk: 'p2' })), put(item('a', { pk: 'P' }))]);

      expect(await sortKeys(store, inP)).toEqual(ordered);
      expect(await sortKeys(store, { ...inP, order: 'desc' })).toEqual([...ordered].reverse());
    });

    test.each([
      [{ beginsWith: 'a' }, ['a', 'a#', 'a#1']],
      [{ beginsWith: '政' }, ['政', '政府']],
      [{ beginsWith: '𠮷' }, ['𠮷', '𠮷野']],
      [{ from: '10', to: 'A' }, ['10', '9', 'A']],
      [{ from: '政府' }, ['政府', '\ufa0e', '𠮷', '𠮷野']],
      [{ to: '10' }, ['#', '0', '10']],
      [{ from: 'b', to: 'a' }, []],
    ])('given the range %j, when it is read in both orders, then exactly %j comes', async (range, expected) => {
      const { store } = await openFor(create);
      await store.transact(ordered.map((sk) => put(item(sk))));
      expect(await sortKeys(store, { ...inP, limit: 2, range })).toEqual(expected);
      expect(await sortKeys(store, { ...inP, limit: 2, range, order: 'desc' })).toEqual([...expected].reverse());
    });

    test('given items are written and deleted between pages, when one pages on, then none comes twice and none that stayed is missed', async () => {
      const { store } = await openFor(create);
      const stay = Array.from({ length: 20 }, (_, n) => `${n}`.padStart(2, '0'));
      await store.transact(stay.map((sk) => put(item(sk))));
      let round = 0;
      const pages = await allPages(store, inP, async ({ items }) => {
        round += 1;
        const last = items.at(-1)?.sk ?? '';
        await store.transact([
          put(item(`00-${round}`)),
          put(item(`${last}-${round}`)),
          put(item(last, { version: 2 })),
        ]);
        await store.transact([{ table: 'content', delete: { pk: 'p', sk: last } }]);
      });
      const seen = pages.flatMap(({ items }) => items.map(({ sk }) => sk));
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(stay));
    });

    test('given a first page was read, when an item of it changes, then every read after that sees the change', async () => {
      const { store } = await openFor(create);
      await store.transact(['a', 'b', 'c', 'd'].map((sk) => put(item(sk))));
      await store.query({ ...inP, limit: 1 });
      await store.transact([put(item('a', { version: 2 }))]);
      expect((await store.get({ table: 'content', pk: 'p', sk: 'a' }))?.version).toBe(2);
      expect((await store.query({ ...inP, limit: 1 })).items.map(({ version }) => version)).toEqual([2]);
    });

    test('given as many items as the limit, when they are listed, then all come and the pages end', async () => {
      const { store } = await openFor(create);
      await store.transact(['a', 'b', 'c'].map((sk) => put(item(sk))));
      expect(await sortKeys(store, inP)).toEqual(['a', 'b', 'c']);
      expect(await store.query({ ...inP, partition: 'nowhere' })).toEqual({ items: [] });
    });

    test('given a cursor that was changed or made for another list, when it is used, then it is refused', async () => {
      const { store } = await openFor(create);
      await store.transact(['a', 'b', 'c', 'd', 'e'].map((sk) => put(item(sk))));
      const { cursor = '' } = await store.query(inP);
      const refused: readonly Query[] = [
        { ...inP, cursor: `${cursor}x` },
        { ...inP, cursor: `x${cursor}` },
        { ...inP, cursor: '' },
        { ...inP, cursor: Buffer.from('{"pk":"p","sk":"b"}').toString('base64url') },
        { ...inP, partition: 'q', cursor },
        { ...inP, table: 'cases', cursor },
        { ...inP, order: 'desc', cursor },
        { ...inP, index: 'gsi1', cursor },
        { ...inP, range: { beginsWith: 'd' }, cursor },
      ];
      for (const query of refused) {
        await expect(store.query(query)).rejects.toMatchObject({ name: 'DomainError', code: 'cursor-invalid' });
      }
      expect((await store.query({ ...inP, limit: 1, cursor })).items.map(({ sk }) => sk)).toEqual(['d']);
    });

    test('given a limit outside 1 to 1000, when it is asked for, then it is refused', async () => {
      const { store } = await openFor(create);
      for (const limit of [0, 1001, 1.5, Number.NaN]) {
        await expect(store.query({ ...inP, limit })).rejects.toThrow(TableLimitExceeded);
      }
    });
  });

  describe('indexes', () => {
    test('given items with index keys, when the index has caught up, then it lists them by its own keys', async () => {
      const { store } = await openFor(create);
      const index = (sk: string, gsi1sk: string) => put(item(sk, { gsi1pk: 'jyj#draft', gsi1sk }));
      await store.transact([index('a', '3'), index('b', '1'), index('c', '2'), index('d', '2'), index('e', '2')]);
      await store.transact([
        put(item('f', { gsi1pk: 'jyj#other', gsi1sk: '1' })),
        put(item('g', { gsi2pk: 'x', gsi2sk: '1' })),
      ]);

      const query: Query = { table: 'content', index: 'gsi1', partition: 'jyj#draft', limit: 2 };
      await eventually(async () => {
        const seen = await sortKeys(store, query);
        expect([seen[0], [...seen.slice(1, 4)].sort(), seen[4]]).toEqual(['b', ['c', 'd', 'e'], 'a']);
        expect(seen).toHaveLength(5);
      });
      await eventually(async () => {
        expect(await sortKeys(store, { ...query, range: { from: '3' }, order: 'desc' })).toEqual(['a']);
      });
      await eventually(async () => {
        expect(await sortKeys(store, { ...query, index: 'gsi2', partition: 'x' })).toEqual(['g']);
      });
    });

    test('given an item changes or loses its index keys, when the index has caught up, then it is at its new place only', async () => {
      const { store } = await openFor(create);
      const keyed = (version: number, gsi1pk?: string) => put(item('a', { version, gsi1pk, gsi1sk: gsi1pk && '1' }));
      const listed = (partition: string) => sortKeys(store, { table: 'content', index: 'gsi1', partition, limit: 10 });
      await store.transact([keyed(1, 'draft')]);
      await store.transact([keyed(2, 'inReview')]);
      await eventually(async () => {
        expect([await listed('draft'), await listed('inReview')]).toEqual([[], ['a']]);
      });
      await store.transact([keyed(3)]);
      await eventually(async () => expect(await listed('inReview')).toEqual([]));
      await store.transact([keyed(4, 'draft')]);
      await eventually(async () => expect(await listed('draft')).toEqual(['a']));
      await store.transact([{ table: 'content', delete: { pk: 'p', sk: 'a' } }]);
      await eventually(async () => expect(await listed('draft')).toEqual([]));
    });
  });
};
