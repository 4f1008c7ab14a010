import type { KeySpan } from '#shared/domain/page/archive/key-span.ts';
import { ConditionFailed, type Item, type TableStore, type Write } from '#shared/ports/table-store.ts';
import { pageKeys } from '#shared/repositories/page/page-keys.ts';
import { queryAll } from '#shared/repositories/query-all.ts';

/** Ranges written in one transaction; a cut into more goes in steps, each of which leaves a whole partition. */
const spansPerStep = 90;

const spanOf = (item: Item): KeySpan => ({
  rangeId: String(item['rangeId']),
  from: String(item['from']),
  to: item.sk,
  oldest: typeof item['oldest'] === 'string' ? item['oldest'] : undefined,
});

const itemOf = (siteId: string, listId: string, span: KeySpan): Item => {
  const { pk, sk } = pageKeys.span(siteId, listId, span.to);
  return { pk, sk, version: 1, rangeId: span.rangeId, from: span.from, oldest: span.oldest };
};

/** The key ranges a list is cut into; every key lies in exactly one. */
export class SpanRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  /** Lowest first; empty for a list that was never cut. */
  async list(siteId: string, listId: string): Promise<readonly KeySpan[]> {
    return (await queryAll(this.#tables, { table: 'content', partition: pageKeys.spans(siteId, listId) })).map(spanOf);
  }

  /** The range that holds `key`; undefined when the list was never cut or the key is outside of its archive. */
  async holding(siteId: string, listId: string, key: string): Promise<KeySpan | undefined> {
    const page = await this.#tables.query({
      table: 'content',
      partition: pageKeys.spans(siteId, listId),
      range: { from: key },
      limit: 1,
    });
    const span = page.items.map(spanOf)[0];
    return span && span.from <= key ? span : undefined;
  }

  /** Cuts a list for the first time; harmless when somebody else did. */
  async start(siteId: string, listId: string, span: KeySpan): Promise<void> {
    await this.#write([{ table: 'content', put: itemOf(siteId, listId, span), if: { kind: 'absent' } }]);
  }

  /** Replaces `span` by its parts, lowest first; nothing happens when somebody else cut it meanwhile. */
  async cut(siteId: string, listId: string, span: KeySpan, parts: readonly KeySpan[]): Promise<void> {
    const newest = parts.at(-1);
    if (!newest || parts.length < 2) return;
    for (let start = 0; start < parts.length - 1; start += spansPerStep) {
      const done = start === 0 ? span : parts[start];
      const below = parts.slice(start, Math.min(start + spansPerStep, parts.length - 1));
      const rest = parts[start + below.length] ?? newest;
      const top = { ...rest, to: newest.to };
      const writes: Write[] = [
        {
          table: 'content',
          put: itemOf(siteId, listId, top),
          if: { kind: 'attribute', name: 'rangeId', value: done?.rangeId ?? '' },
        },
        ...below.map(
          (part): Write => ({ table: 'content', put: itemOf(siteId, listId, part), if: { kind: 'absent' } }),
        ),
      ];
      if (!(await this.#write(writes))) return;
    }
  }

  async #write(writes: readonly Write[]): Promise<boolean> {
    try {
      await this.#tables.transact(writes);
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed) return false;
      throw error;
    }
  }
}
