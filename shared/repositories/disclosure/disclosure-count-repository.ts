import { catalogueId } from '#shared/domain/disclosure/catalogue.ts';
import type { DisclosureCount } from '#shared/domain/disclosure/disclosure-count.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';
import { RecordStore } from '#shared/repositories/record-store.ts';

const counts = 'disclosureCounts';

/** How much each site disclosed, as last counted. */
export class DisclosureCountRepository {
  readonly #tables: TableStore;
  readonly #counts: RecordStore<DisclosureCount>;
  constructor(tables: TableStore) {
    this.#tables = tables;
    this.#counts = new RecordStore(tables, { table: 'content', keyOf: ({ siteId }) => ({ pk: counts, sk: siteId }) });
  }

  all(): Promise<readonly DisclosureCount[]> {
    return this.#counts.all(counts);
  }

  put(count: DisclosureCount): Write {
    return this.#counts.replace(count);
  }

  /** Counts the rows of a site's catalogue by year of publication: one page of keys for a thousand documents. */
  async count(siteId: string, at: string): Promise<DisclosureCount> {
    const byYear: Record<string, number> = {};
    const partition = keys.placements(siteId, catalogueId);
    let cursor: string | undefined;
    let total = 0;
    do {
      const page = await this.#tables.query({ table: 'content', partition, limit: 1000, cursor });
      for (const { sk } of page.items) {
        const year = /\d{4}(?=-\d{2}-\d{2}T)/.exec(sk)?.[0] ?? '';
        byYear[year] = (byYear[year] ?? 0) + 1;
        total += 1;
      }
      cursor = page.cursor;
    } while (cursor);
    return { siteId, version: 1, at, total, byYear };
  }
}
