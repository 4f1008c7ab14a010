import { describe, expect, test } from 'vitest';
import type { TableName, Write } from '../../table-store.ts';
import { ConditionFailed, TableLimitExceeded } from '../../table-store.ts';
import type { CreateTableStore } from './fixture.ts';
import { item, openFor } from './fixture.ts';

const tables: readonly TableName[] = ['tenants', 'content', 'cases', 'audit'];
const failedWrites = (error: unknown) => (error as ConditionFailed).failed;

/** What a transaction promises: all or nothing, its limits, its token. */
export const transactionContract = (create: CreateTableStore): void => {
  describe('transactions', () => {
    test('given 100 writes over four tables and nearly 4 MB, when they are written, then all are there', async () => {
      const { store } = await openFor(create);
      const text = 'x'.repeat(40_000);
      const writes = Array.from({ length: 100 }, (_, n): Write => {
        return { table: tables[n % 4] as TableName, put: item(`${n}`, { text }), if: { kind: 'absent' } };
      });
      await store.transact(writes);

      const found = await store.batchGet(
        writes.map((_, n) => ({ table: tables[n % 4] as TableName, pk: 'p', sk: `${n}` })),
      );
      expect(found.map((one) => one?.sk)).toEqual(writes.map((_, n) => `${n}`));
      expect(found[99]).toEqual(item('99', { text }));
    });

    test('given 101 writes, none, more than 4 MB or one item twice, when they are sent, then they are refused', async () => {
      const { store } = await openFor(create);
      const many = Array.from({ length: 101 }, (_, n): Write => ({ table: 'content', put: item(`${n}`) }));
      const large = many.slice(0, 12).map((_, n): Write => {
        return { table: 'content', put: item(`${n}`, { text: 'x'.repeat(380_000) }) };
      });
      const twice: Write[] = [
        { table: 'content', put: item('0') },
        { table: 'content', delete: { pk: 'p', sk: '0' } },
      ];
      for (const writes of [many, [], large, twice]) {
        await expect(store.transact(writes)).rejects.toThrow(TableLimitExceeded);
      }
      expect(await store.get({ table: 'content', pk: 'p', sk: '0' })).toBeUndefined();
    });

    test('given one condition of many fails, when the transaction runs, then nothing is written and it is named', async () => {
      const { store } = await openFor(create);
      await store.transact([{ table: 'tenants', put: item('old', { version: 3 }) }]);
      const writes: Write[] = [
        { table: 'content', put: item('a') },
        { table: 'tenants', check: { pk: 'p', sk: 'old' }, if: { kind: 'version', version: 2 } },
        { table: 'tenants', delete: { pk: 'p', sk: 'none' }, if: { kind: 'exists' } },
        { table: 'audit', put: item('b'), if: { kind: 'absent' } },
      ];
      const refusal = await store.transact(writes).catch((error: unknown) => error);

      expect(refusal).toBeInstanceOf(ConditionFailed);
      expect(failedWrites(refusal)).toEqual([1, 2]);
      expect(await store.get({ table: 'content', pk: 'p', sk: 'a' })).toBeUndefined();
      expect(await store.get({ table: 'audit', pk: 'p', sk: 'b' })).toBeUndefined();
      expect(await store.get({ table: 'tenants', pk: 'p', sk: 'old' })).toEqual(item('old', { version: 3 }));
    });

    test('given two writers that saw one version, when both save at once, then exactly one succeeds', async () => {
      const { store } = await openFor(create);
      await store.transact([{ table: 'content', put: item('a') }]);
      const save = (by: string) =>
        store.transact([{ table: 'content', put: item('a', { version: 2, by }), if: { kind: 'version', version: 1 } }]);
      const results = await Promise.allSettled(['zhang', 'li', 'wang'].map(save));

      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const result of results)
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(ConditionFailed);
      const winner = ['zhang', 'li', 'wang'][results.findIndex(({ status }) => status === 'fulfilled')];
      expect(await store.get({ table: 'content', pk: 'p', sk: 'a' })).toMatchObject({ version: 2, by: winner });
    });

    test('given a token, when the same transaction comes again within ten minutes, then it is written once', async () => {
      const { store, advance } = await openFor(create);
      const writes: Write[] = [{ table: 'content', put: item('a'), if: { kind: 'absent' } }];
      await store.transact(writes, { token: 'one' });
      await advance?.(9 * 60);
      await store.transact(writes, { token: 'one' });

      await expect(store.transact(writes, { token: 'two' })).rejects.toThrow(ConditionFailed);
      if (!advance) return;
      await advance(2 * 60);
      await expect(store.transact(writes, { token: 'one' })).rejects.toThrow(ConditionFailed);
    });

    test('given a refused transaction, when its token comes again and the condition holds now, then it is written', async () => {
      const { store } = await openFor(create);
      const writes: Write[] = [
        { table: 'content', put: item('a', { version: 2 }), if: { kind: 'version', version: 1 } },
      ];
      await expect(store.transact(writes, { token: 'one' })).rejects.toThrow(ConditionFailed);
      await store.transact([{ table: 'content', put: item('a') }]);
      await store.transact(writes, { token: 'one' });

      expect(await store.get({ table: 'content', pk: 'p', sk: 'a' })).toEqual(item('a', { version: 2 }));
    });

    test('given an item was read, when the reader changes it, then the stored one stays', async () => {
      const { store } = await openFor(create);
      const written = item('a', { tags: ['x'] });
      await store.transact([{ table: 'content', put: written }]);
      (written['tags'] as string[]).push('y');
      const read = await store.get({ table: 'content', pk: 'p', sk: 'a' });
      (read as { tags?: string[] }).tags?.push('z');

      expect(await store.get({ table: 'content', pk: 'p', sk: 'a' })).toEqual(item('a', { tags: ['x'] }));
    });
  });
};
