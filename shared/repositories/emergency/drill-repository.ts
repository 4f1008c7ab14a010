import type { EmergencyDrill } from '#shared/domain/emergency/drill.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { type RecordPage, type RecordQuery, RecordStore } from '#shared/repositories/record-store.ts';

const ofSite = (siteId: string): string => `drills#${siteId}`;
const ofYear = (year: string): string => `drills#${year}`;

/** One mark for each site on which a drill runs. */
const running = (siteId: string) => ({ pk: 'runningDrills', sk: siteId });

/** Exercises of the emergency plan: by site, and by year in the order in which they were called; one at a time on each site. */
export class DrillRepository {
  readonly #tables: TableStore;
  readonly #drills: RecordStore<EmergencyDrill>;
  constructor(tables: TableStore) {
    this.#tables = tables;
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

  /** Of a year in China, newest first. */
  ofYear(year: number, query: RecordQuery): Promise<RecordPage<EmergencyDrill>> {
    return this.#drills.listIndex(ofYear(String(year)), { order: 'desc', ...query });
  }

  /** The drill that runs on the site. */
  async running(siteId: string): Promise<string | undefined> {
    const mark = await this.#tables.get({ table: 'content', ...running(siteId) });
    return mark && String(mark['drillId']);
  }

  put(drill: EmergencyDrill): Write {
    return this.#drills.put(drill);
  }

  /** Holds only while no other drill runs on the site. */
  begin(drill: EmergencyDrill): readonly Write[] {
    const { siteId, drillId } = drill;
    const mark: Write = {
      table: 'content',
      put: { ...running(siteId), version: 1, drillId },
      if: { kind: 'absent' },
    };
    return [this.put(drill), mark];
  }

  end(drill: EmergencyDrill): readonly Write[] {
    return [this.put(drill), { table: 'content', delete: running(drill.siteId) }];
  }
}
