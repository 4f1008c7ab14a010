import type { Collector, CollectorRun } from '#shared/domain/collection/collector.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { type RecordPage, type RecordQuery, RecordStore } from '#shared/repositories/record-store.ts';

const ofSite = (siteId: string): string => `collectors#${siteId}`;
const runsOf = (siteId: string, collectorId: string): string => `collectorRuns#${siteId}#${collectorId}`;
const active = 'collectors#active';
const runsKeptDays = 180;

/** Collectors of the sites, their runs, and the fingerprints of what they brought. */
export class CollectorRepository {
  readonly #tables: TableStore;
  readonly #collectors: RecordStore<Collector>;
  readonly #runs: RecordStore<CollectorRun>;
  constructor(tables: TableStore) {
    this.#tables = tables;
    this.#collectors = new RecordStore(tables, {
      table: 'content',
      keyOf: ({ siteId, collectorId }) => ({ pk: ofSite(siteId), sk: collectorId }),
      indexOf: (one) =>
        one.active ? { gsi1pk: active, gsi1sk: `${one.nextRunAt}#${one.siteId}#${one.collectorId}` } : {},
    });
    this.#runs = new RecordStore(tables, {
      table: 'content',
      keyOf: ({ siteId, collectorId, runId }) => ({ pk: runsOf(siteId, collectorId), sk: runId }),
      indexOf: ({ startedAt }) => ({ ttl: Math.floor(Date.parse(startedAt) / 1000) + runsKeptDays * 86_400 }),
    });
  }

  ofSite(siteId: string): Promise<readonly Collector[]> {
    return this.#collectors.all(ofSite(siteId));
  }

  find(siteId: string, collectorId: string): Promise<Collector | undefined> {
    return this.#collectors.find(ofSite(siteId), collectorId);
  }

  /** Active ones whose time has come, the longest waiting first; a little late. */
  async due(now: string, limit: number): Promise<readonly Collector[]> {
    return (await this.#collectors.listIndex(active, { range: { to: `${now}#~` }, limit })).items;
  }

  put(collector: Collector): Write {
    return this.#collectors.put(collector);
  }

  remove(collector: Collector): Write {
    return this.#collectors.remove(collector);
  }

  /** Newest first. */
  runs(siteId: string, collectorId: string, query: RecordQuery): Promise<RecordPage<CollectorRun>> {
    return this.#runs.list(runsOf(siteId, collectorId), { order: 'desc', ...query });
  }

  findRun(siteId: string, collectorId: string, runId: string): Promise<CollectorRun | undefined> {
    return this.#runs.find(runsOf(siteId, collectorId), runId);
  }

  putRun(run: CollectorRun): Write {
    return this.#runs.put(run);
  }

  /** The article that already holds a text of this fingerprint on the site. */
  async withFingerprint(siteId: string, fingerprint: string): Promise<string | undefined> {
    const item = await this.#tables.get({ table: 'content', pk: `collected#${siteId}`, sk: fingerprint });
    return item && String(item['articleId']);
  }

  putFingerprint(siteId: string, fingerprint: string, articleId: string): Write {
    return { table: 'content', put: { pk: `collected#${siteId}`, sk: fingerprint, version: 1, articleId } };
  }

  /** The article that was made of this address on the site. */
  async withOrigin(siteId: string, url: string): Promise<string | undefined> {
    const item = await this.#tables.get({ table: 'content', pk: `origin#${siteId}`, sk: url });
    if (!item) return undefined;
    return (JSON.parse(String(item['entity'])) as { readonly articleId: string }).articleId;
  }
}
