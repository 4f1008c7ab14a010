import type { RectificationNotice, RectificationState } from '#shared/domain/upkeep/rectification.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { type RecordPage, type RecordQuery, RecordStore } from '#shared/repositories/record-store.ts';

const ofSite = (siteId: string): string => `rectifications#${siteId}`;
const ofState = (state: RectificationState): string => `rectifications#${state}`;

/** Rectification notices: by site in the order of issue, by state with the nearest deadline first. */
export class RectificationRepository {
  readonly #notices: RecordStore<RectificationNotice>;
  constructor(tables: TableStore) {
    this.#notices = new RecordStore(tables, {
      table: 'content',
      keyOf: ({ siteId, rectificationId }) => ({ pk: ofSite(siteId), sk: rectificationId }),
      indexOf: ({ state, deadline, siteId, rectificationId }) => ({
        gsi1pk: ofState(state),
        gsi1sk: `${deadline}#${siteId}#${rectificationId}`,
      }),
    });
  }

  find(siteId: string, rectificationId: string): Promise<RectificationNotice | undefined> {
    return this.#notices.find(ofSite(siteId), rectificationId);
  }

  /** Newest first. */
  ofSite(siteId: string, query: RecordQuery): Promise<RecordPage<RectificationNotice>> {
    return this.#notices.list(ofSite(siteId), { order: 'desc', ...query });
  }

  ofState(state: RectificationState, query: RecordQuery): Promise<RecordPage<RectificationNotice>> {
    return this.#notices.listIndex(ofState(state), query);
  }

  put(notice: RectificationNotice): Write {
    return this.#notices.put(notice);
  }
}
