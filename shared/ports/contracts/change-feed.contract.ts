import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ChangeFeed } from '../change-feed.ts';
import type { Item, TableStore } from '../table-store.ts';

/** A feed with the tables that feed it, and how to restart both. */
export type ChangeFeedUnderTest = {
  readonly tables: TableStore;
  readonly feed: ChangeFeed;
  readonly restart: () =>
    | Promise<Pick<ChangeFeedUnderTest, 'tables' | 'feed'>>
    | Pick<ChangeFeedUnderTest, 'tables' | 'feed'>;
  readonly close?: (() => Promise<void>) | undefined;
};

// An engine on a busy machine takes its time.
const eventually = <Value>(holds: () => Value | Promise<Value>): Promise<Value> =>
  vi.waitFor(holds, { timeout: 10_000 });

const event = (sk: string, pk = 'outbox#jyj'): Item => ({ pk, sk, version: 1, type: 'articlePublished', 名: '𠮷' });
const put = (item: Item) => ({ table: 'content' as const, put: item });

const readAll = async (feed: ChangeFeed, after?: string, limit = 2): Promise<readonly string[]> => {
  const keys: string[] = [];
  for (let position = after; ; ) {
    const records = await feed.read('content', { after: position, limit });
    keys.push(...records.map(({ item }) => item.sk));
    position = records.at(-1)?.position;
    if (keys.length > 100) throw new Error('the feed does not end');
    if (position === undefined) return keys;
  }
};

/** What every feed does alike; `create` answers new, isolated tables and their feed. */
export const changeFeedContract = (
  adapter: string,
  create: () => Promise<ChangeFeedUnderTest> | ChangeFeedUnderTest,
): void => {
  const open = async (): Promise<ChangeFeedUnderTest> => {
    const made = await create();
    onTestFinished(async () => made.close?.());
    return made;
  };

  describe(`ChangeFeed contract: ${adapter}`, () => {
    test('given transactions, when the feed is read, then it has the outbox inserts of its table only, in commit order', async () => {
      const { tables, feed } = await open();
      await tables.transact([put(event('2')), put({ pk: 'jyj#a', sk: 'x', version: 1 })]);
      await tables.transact([put(event('1'))]);
      await tables.transact([{ table: 'cases', put: event('case') }]);

      await eventually(async () => expect(await readAll(feed)).toEqual(['2', '1']));
      const [record] = await feed.read('content', { limit: 10 });
      expect(record).toMatchObject({ table: 'content', item: event('2') });
      await eventually(async () => expect(await feed.read('cases', { limit: 10 })).toHaveLength(1));
      expect(await feed.read('audit', { limit: 10 })).toEqual([]);
    });

    test('given an outbox item is put again or deleted, when the feed is read, then its insert alone is there', async () => {
      const { tables, feed } = await open();
      await tables.transact([put(event('1'))]);
      await tables.transact([put({ ...event('1'), version: 2, type: 'changed' })]);
      await tables.transact([{ table: 'content', delete: { pk: 'outbox#jyj', sk: '1' } }]);
      await tables.transact([put(event('2'))]);
      await eventually(async () => expect(await readAll(feed)).toEqual(['1', '2']));
      expect((await feed.read('content', { limit: 1 }))[0]?.item).toEqual(event('1'));
    });

    test('given a refused transaction, when the feed is read, then nothing of it is there', async () => {
      const { tables, feed } = await open();
      const check = { table: 'tenants' as const, check: { pk: 'p', sk: 's' }, if: { kind: 'exists' as const } };
      await expect(tables.transact([put(event('1')), check])).rejects.toThrow();
      await tables.transact([put(event('2'))]);
      await eventually(async () => expect(await readAll(feed)).toEqual(['2']));
    });

    test('given writers at once, when the feed is read on from each position, then every insert comes once and positions grow', async () => {
      const { tables, feed } = await open();
      const keys = Array.from({ length: 40 }, (_, n) => `${n}`.padStart(2, '0'));
      await Promise.all(keys.map((sk, n) => tables.transact([put(event(sk, `outbox#${n % 4}`))])));
      await eventually(async () => expect([...(await readAll(feed, undefined, 7))].sort()).toEqual(keys));
      const positions = (await feed.read('content', { limit: 100 })).map(({ position }) => position);
      expect([...positions].sort()).toEqual(positions);
    });

    test('given a consumer committed its position, when everything restarts, then it goes on behind it', async () => {
      const { tables, feed, restart } = await open();
      await tables.transact([put(event('1')), put(event('2')), put(event('3'))]);
      const [first] = await eventually(async () => {
        const records = await feed.read('content', { limit: 1 });
        expect(records).toHaveLength(1);
        return records;
      });
      expect(await feed.position('planner', 'content')).toBeUndefined();
      await feed.commit('planner', 'content', first?.position ?? '');

      const again = await restart();
      const position = await again.feed.position('planner', 'content');
      expect(position).toBe(first?.position);
      expect(await readAll(again.feed, position)).toHaveLength(2);
      expect(await again.feed.position('search', 'content')).toBeUndefined();
      expect(await again.feed.position('planner', 'cases')).toBeUndefined();
      await again.tables.transact([put(event('4'))]);
      await eventually(async () => expect((await readAll(again.feed, position)).at(-1)).toBe('4'));
    });

    test('given a later position was committed, when an earlier one is, then the later one stays', async () => {
      const { tables, feed } = await open();
      await tables.transact([put(event('1'))]);
      await tables.transact([put(event('2'))]);
      await eventually(async () => expect(await feed.read('content', { limit: 9 })).toHaveLength(2));
      const [first, second] = await feed.read('content', { limit: 9 });
      await feed.commit('planner', 'content', second?.position ?? '');
      await feed.commit('planner', 'content', first?.position ?? '');
      expect(await feed.position('planner', 'content')).toBe(second?.position);
    });

    test('given a subscriber, when something is fed, then it is woken and finds it', async () => {
      const { tables, feed } = await open();
      const found: Promise<readonly string[]>[] = [];
      const stop = feed.subscribe(() => found.push(readAll(feed)));
      await tables.transact([put(event('1'))]);
      await eventually(() => expect(found.length).toBeGreaterThan(0));
      expect(await found.at(-1)).toEqual(['1']);
      stop();
    });
  });
};
