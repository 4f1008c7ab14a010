import { type KeyedFigures, sumFigures, type VisitFigures } from '#shared/domain/visit/visit-figures.ts';
import { ConditionFailed, type Item, type TableStore, type Write } from '#shared/ports/table-store.ts';
import { visitKeys } from '#shared/repositories/visit/visit-keys.ts';

const dayDays = 1100;

const figuresOfItem = (item: Item): KeyedFigures =>
  new Map(
    Object.entries(JSON.parse(String(item['figures'])) as Record<string, readonly [number, number]>).map(
      ([key, [views, visitors]]) => [key, { views, visitors }],
    ),
  );

const json = (figures: KeyedFigures): string =>
  JSON.stringify(Object.fromEntries([...figures].map(([key, { views, visitors }]) => [key, [views, visitors]])));

/** Figures of finished days and months, and the totals since counting began; days stay three years, the others for good. */
export class VisitFiguresRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  /** The last day that is rolled up. */
  async mark(siteId: string): Promise<string | undefined> {
    const item = await this.#tables.get(visitKeys.mark(siteId));
    return item && String(item['day']);
  }

  /** Keeps the figures of a day (`d`) or month (`m`), by part; the same again does no harm. */
  async put(siteId: string, unit: 'd' | 'm', period: string, parts: ReadonlyMap<string, KeyedFigures>): Promise<void> {
    const ttl = unit === 'd' ? Math.floor(Date.parse(`${period}T00:00:00Z`) / 1000) + dayDays * 86_400 : undefined;
    const writes = [...parts].map(([part, figures]): Write => {
      const { table, pk, sk } = visitKeys.period(siteId, part, unit, period);
      return { table, put: { pk, sk, version: 1, figures: json(figures), ttl } };
    });
    if (writes.length > 0) await this.#tables.transact(writes);
  }

  /** Adds a finished day to the totals and moves the mark from `before` to it, once; somebody else may have been first. */
  async closeDay(
    siteId: string,
    day: string,
    before: string | undefined,
    parts: ReadonlyMap<string, KeyedFigures>,
  ): Promise<void> {
    const mark = visitKeys.mark(siteId);
    const writes: Write[] = [
      {
        table: mark.table,
        put: { pk: mark.pk, sk: mark.sk, version: 1, day },
        if: before === undefined ? { kind: 'absent' } : { kind: 'attribute', name: 'day', value: before },
      },
    ];
    for (const [part, figures] of parts) {
      const { table, pk, sk } = visitKeys.total(siteId, part);
      const stored = await this.#tables.get({ table, pk, sk });
      const total = sumFigures(stored ? [figuresOfItem(stored), figures] : [figures]);
      writes.push({ table, put: { pk, sk, version: 1, figures: json(total) } });
    }
    try {
      await this.#tables.transact(writes);
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }

  /** Figures of one part by period, between two periods of a unit, inclusive. */
  async between(
    siteId: string,
    part: string,
    unit: 'd' | 'm',
    from: string,
    to: string,
  ): Promise<ReadonlyMap<string, KeyedFigures>> {
    const found = new Map<string, KeyedFigures>();
    let cursor: string | undefined;
    do {
      const page = await this.#tables.query({
        table: 'content',
        partition: visitKeys.periods(siteId, part),
        range: { from: `${unit}#${from}`, to: `${unit}#${to}` },
        limit: 1000,
        cursor,
      });
      for (const item of page.items) found.set(item.sk.slice(2), figuresOfItem(item));
      cursor = page.cursor;
    } while (cursor);
    return found;
  }

  /** Figures of one thing since counting began, up to the mark. */
  async total(siteId: string, part: string, key: string): Promise<VisitFigures | undefined> {
    const item = await this.#tables.get(visitKeys.total(siteId, part));
    return item && figuresOfItem(item).get(key);
  }
}
