import type { SiteRecord } from '#shared/domain/registry/site-record.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { RecordStore } from '#shared/repositories/record-store.ts';

const ofSite = (siteId: string): string => `siteRecords#${siteId}`;

/** What is kept on record about the sites. */
export class SiteRecordRepository {
  readonly #records: RecordStore<SiteRecord>;
  constructor(tables: TableStore) {
    this.#records = new RecordStore(tables, {
      table: 'tenants',
      keyOf: ({ siteId, recordId }) => ({ pk: ofSite(siteId), sk: recordId }),
    });
  }

  ofSite(siteId: string): Promise<readonly SiteRecord[]> {
    return this.#records.all(ofSite(siteId));
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
