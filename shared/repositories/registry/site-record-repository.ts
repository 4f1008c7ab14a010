import type { SiteRecord, SiteTerm } from '#shared/domain/registry/site-record.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { type RecordPage, RecordStore } from '#shared/repositories/record-store.ts';

const ofSite = (siteId: string): string => `siteRecords#${siteId}`;

const terms = 'siteTerms';

/** What is kept on record about the sites. */
export class SiteRecordRepository {
  readonly #records: RecordStore<SiteRecord>;
  constructor(tables: TableStore) {
    this.#records = new RecordStore(tables, {
      table: 'tenants',
      keyOf: ({ siteId, recordId }) => ({ pk: ofSite(siteId), sk: recordId }),
      // Terms that still count: one that was given up leaves the list.
      indexOf: (one) =>
        one.kind === 'term' && one.doneOn === undefined
          ? { gsi1pk: terms, gsi1sk: `${one.until}#${one.siteId}#${one.recordId}` }
          : {},
    });
  }

  ofSite(siteId: string): Promise<readonly SiteRecord[]> {
    return this.#records.all(ofSite(siteId));
  }

  /** Terms of all sites that still count, what ends first at the head. */
  async terms(page: { readonly limit: number; readonly cursor?: string | undefined }): Promise<RecordPage<SiteTerm>> {
    const { items, cursor } = await this.#records.listIndex(terms, page);
    return { items: items.filter((one) => one.kind === 'term'), cursor };
  }

  find(siteId: string, recordId: string): Promise<SiteRecord | undefined> {
    return this.#records.find(ofSite(siteId), recordId);
  }

  put(record: SiteRecord): Write {
    return this.#records.put(record);
  }

  remove(record: SiteRecord): Write {
    return this.#records.remove(record);
  }
}
