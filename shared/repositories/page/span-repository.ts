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

/** Each cut names a new topmost part, so its id tells one state of the list from another. */
const markWrite = (siteId: string, listId: string, top: KeySpan): Write => {
  const { table, pk, sk } = pageKeys.spansMark(siteId, listId);
  return { table, put: { pk, sk, version: 1, mark: `${top.from} ${top.rangeId}` } };
};

/** The key ranges a list is cut into; every key lies in exactly one. */
export class SpanRepository {
  readonly #tables: TableStore;
  /** Lists as last read, by partition; a mark beside the list tells whether it was cut since. */
  readonly #known = new Map<string, { readonly mark: string; readonly spans: readonly KeySpan[] }>();
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  /** Lowest first; empty for a list that was never cut. */
  async list(siteId: string, listId: string): Promise<readonly KeySpan[]> {
    const partition = pageKeys.spans(siteId, listId);
    const mark = String((await this.#tables.get(pageKeys.spansMark(siteId, listId)))?.['mark'] ?? '');
    const known = this.#known.get(partition);
    if (known?.mark === mark) return known.spans;
    const spans = mark ? (await queryAll(this.#tables, { table: 'content', partition })).map(spanOf) : [];
    this.#known.set(partition, { mark, spans });
    return spans;
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
    await this.#write([
      { table: 'content', put: itemOf(siteId, listId, span), if: { kind: 'absent' } },
      markWrite(siteId, listId, span),
    ]);
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
        markWrite(siteId, listId, top),
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
