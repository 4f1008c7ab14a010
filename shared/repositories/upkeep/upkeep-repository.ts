import type { ColumnUpkeep, UpkeepState } from '#shared/domain/upkeep/column-upkeep.ts';
import { startUpkeepRules, type UpkeepRules } from '#shared/domain/upkeep/upkeep-rules.ts';
import type { UpkeepSummary } from '#shared/domain/upkeep/upkeep-summary.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { type RecordPage, type RecordQuery, RecordStore } from '#shared/repositories/record-store.ts';

const ofSite = (siteId: string): string => `upkeep#${siteId}`;
const ofState = (state: UpkeepState): string => `upkeep#${state}`;
const summaries = 'upkeepSummaries';
const homeKey = '~home';
const rulesPlace = { pk: 'cluster', sk: 'upkeepRules' };

/** What is known of the upkeep of columns: by site, and by state with what is due first. */
export class UpkeepRepository {
  readonly #columns: RecordStore<ColumnUpkeep>;
  readonly #summaries: RecordStore<UpkeepSummary>;
  readonly #rules: RecordStore<UpkeepRules>;
  constructor(tables: TableStore) {
    this.#columns = new RecordStore(tables, {
      table: 'content',
      keyOf: ({ siteId, columnId, home }) => ({ pk: ofSite(siteId), sk: home ? homeKey : columnId }),
      indexOf: ({ siteId, columnId, state, dueAt, since }) => ({
        gsi1pk: ofState(state),
        gsi1sk: `${dueAt ?? since}#${siteId}#${columnId}`,
      }),
    });
    this.#summaries = new RecordStore(tables, {
      table: 'content',
      keyOf: ({ siteId }) => ({ pk: summaries, sk: siteId }),
    });
    this.#rules = new RecordStore(tables, { table: 'tenants', keyOf: () => rulesPlace });
  }

  ofSite(siteId: string): Promise<readonly ColumnUpkeep[]> {
    return this.#columns.all(ofSite(siteId));
  }

  /** Over all sites, due first; a little late. */
  ofState(state: UpkeepState, query: RecordQuery): Promise<RecordPage<ColumnUpkeep>> {
    return this.#columns.listIndex(ofState(state), query);
  }

  find(siteId: string, columnId: string): Promise<ColumnUpkeep | undefined> {
    return this.#columns.find(ofSite(siteId), columnId);
  }

  /** The home page of a site, where `columnId` is its name. */
  async findHome(siteId: string, columnId: string): Promise<ColumnUpkeep | undefined> {
    const home = await this.#columns.find(ofSite(siteId), homeKey);
    return home?.columnId === columnId ? home : undefined;
  }

  put(column: ColumnUpkeep): Write {
    return this.#columns.put(column);
  }

  remove(column: ColumnUpkeep): Write {
    return this.#columns.remove(column);
  }

  summaries(): Promise<readonly UpkeepSummary[]> {
    return this.#summaries.all(summaries);
  }

  putSummary(summary: UpkeepSummary): Write {
    return this.#summaries.replace(summary);
  }

  async rules(): Promise<UpkeepRules> {
    return (await this.#rules.find(rulesPlace.pk, rulesPlace.sk)) ?? startUpkeepRules;
  }

  putRules(rules: UpkeepRules): Write {
    return this.#rules.put(rules);
  }
}
