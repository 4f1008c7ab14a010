import {
  mergeVisits,
  packVisits,
  type StoredVisitCounts,
  unpackVisits,
  type VisitCounts,
} from '#shared/domain/visit/visit-counts.ts';
import { visitPart } from '#shared/domain/visit/visit-parts.ts';
import type { Ids } from '#shared/ports/ids.ts';
import { ConditionFailed, type Item, type TableStore, type Write } from '#shared/ports/table-store.ts';
import { visitKeys } from '#shared/repositories/visit/visit-keys.ts';

const hourDays = 100;
/** Well below the limit of an item; beyond it the sketches go and the views stay. */
const longestPart = 360_000;
/** One put and so many deletes in a transaction. */
const foldedAtOnce = 90;

const countsOf = (item: Item): VisitCounts => unpackVisits(JSON.parse(String(item['counts'])) as StoredVisitCounts);

const fitted = (counts: VisitCounts): string => {
  const json = JSON.stringify(packVisits(counts));
  if (json.length <= longestPart) return json;
  return JSON.stringify(Object.fromEntries([...counts].map(([key, { views }]) => [key, [views, '']])));
};

const placeOf = (item: Item): string => item.sk.slice(0, item.sk.lastIndexOf('#'));

/**
 * What was counted: appended by whoever counts, so that nobody waits for anybody, and folded into one item per hour and part.
 * Each count is in exactly one place at any moment.
 */
export class VisitRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  /** Adds counts of an hour (`YYYY-MM-DDTHH`). */
  async append(ids: Ids, siteId: string, hour: string, counts: VisitCounts): Promise<void> {
    const parts = new Map<string, VisitCounts>();
    for (const [key, tally] of counts) {
      const part = visitPart(key);
      parts.set(part, (parts.get(part) ?? new Map()).set(key, tally));
    }
    const writes = [...parts].map(([part, some]): Write => {
      const { table, pk, sk } = visitKeys.delta(siteId, hour, part, ids.next());
      return { table, put: { pk, sk, version: 1, counts: fitted(some) } };
    });
    for (let start = 0; start < writes.length; start += 100)
      await this.#tables.transact(writes.slice(start, start + 100));
  }

  /** Folds what was appended into its hours; answers how many. Somebody who folds at the same time does no harm. */
  async fold(siteId: string): Promise<number> {
    let folded = 0;
    for (;;) {
      const { items } = await this.#tables.query({
        table: 'content',
        partition: visitKeys.deltas(siteId),
        limit: foldedAtOnce,
      });
      const [first] = items;
      if (!first) return folded;
      const place = placeOf(first);
      const same = items.filter((item) => placeOf(item) === place);
      try {
        await this.#foldSome(siteId, place, same);
      } catch (error) {
        if (error instanceof ConditionFailed) return folded;
        throw error;
      }
      folded += same.length;
    }
  }

  async #foldSome(siteId: string, place: string, items: readonly Item[]): Promise<void> {
    const [hour = '', part = ''] = place.split('#');
    const { table, pk, sk } = visitKeys.period(siteId, part, 'h', hour);
    const stored = await this.#tables.get({ table, pk, sk });
    const counts: VisitCounts = stored ? countsOf(stored) : new Map();
    for (const item of items) mergeVisits(counts, countsOf(item));
    const version = (stored?.version ?? 0) + 1;
    const ttl = Math.floor(Date.parse(`${hour.slice(0, 10)}T00:00:00Z`) / 1000) + hourDays * 86_400;
    await this.#tables.transact([
      {
        table,
        put: { pk, sk, version, counts: fitted(counts), ttl },
        if: stored ? { kind: 'version', version: stored.version } : { kind: 'absent' },
      },
      ...items.map((item): Write => ({ table, delete: { pk: item.pk, sk: item.sk }, if: { kind: 'exists' } })),
    ]);
  }

  /** Counts by hour of some parts between two hours, inclusive; what is not folded yet is in them. */
  async hours(
    siteId: string,
    parts: readonly string[],
    from: string,
    to: string,
  ): Promise<ReadonlyMap<string, VisitCounts>> {
    const hours = new Map<string, VisitCounts>();
    const add = (hour: string, counts: VisitCounts): void => {
      const known = hours.get(hour);
      if (known) mergeVisits(known, counts);
      else hours.set(hour, counts);
    };
    // What waits is read first: a fold in between may show it twice in this one answer, but never hides it.
    const waiting = await this.#all(visitKeys.deltas(siteId), from, `${to}~`);
    for (const part of parts) {
      const items = await this.#all(visitKeys.periods(siteId, part), `h#${from}`, `h#${to}`);
      for (const item of items) add(item.sk.slice(2), countsOf(item));
    }
    for (const item of waiting) {
      const [hour = '', part = ''] = item.sk.split('#');
      if (parts.includes(part)) add(hour, countsOf(item));
    }
    return hours;
  }

  async #all(partition: string, from: string, to: string): Promise<readonly Item[]> {
    const items: Item[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#tables.query({ table: 'content', partition, range: { from, to }, limit: 1000, cursor });
      items.push(...page.items);
      cursor = page.cursor;
    } while (cursor);
    return items;
  }
}
