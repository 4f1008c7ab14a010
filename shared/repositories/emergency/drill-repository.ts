import type { EmergencyDrill } from '#shared/domain/emergency/drill.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { type RecordPage, type RecordQuery, RecordStore } from '#shared/repositories/record-store.ts';

const ofSite = (siteId: string): string => `drills#${siteId}`;
const ofYear = (year: string): string => `drills#${year}`;

/** Exercises of the emergency plan: by site, and by year in the order in which they were called. */
export class DrillRepository {
  readonly #drills: RecordStore<EmergencyDrill>;
  constructor(tables: TableStore) {
    this.#drills = new RecordStore(tables, {
      table: 'content',
      keyOf: ({ siteId, drillId }) => ({ pk: ofSite(siteId), sk: drillId }),
      indexOf: ({ startedAt, siteId, drillId }) => ({
        gsi1pk: ofYear(localDate(startedAt).slice(0, 4)),
        gsi1sk: `${startedAt}#${siteId}#${drillId}`,
      }),
    });
  }

  find(siteId: string, drillId: string): Promise<EmergencyDrill | undefined> {
    return this.#drills.find(ofSite(siteId), drillId);
  }

  /** Newest first. */
  ofSite(siteId: string, query: RecordQuery): Promise<RecordPage<EmergencyDrill>> {
    return this.#drills.list(ofSite(siteId), { order: 'desc', ...query });
  }

  /** Of a year in China, newest first. */
  ofYear(year: number, query: RecordQuery): Promise<RecordPage<EmergencyDrill>> {
    return this.#drills.listIndex(ofYear(String(year)), { order: 'desc', ...query });
  }

  put(drill: EmergencyDrill): Write {
    return this.#drills.put(drill);
  }
}
