import type { ItemKey, TableStore, Write } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';

/** What the last comparison of the search index with the tables found. */
export type SearchReconcile = {
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly behind: number;
  readonly orphans: number;
};

/** How much the object store holds, by kind: bodies, pages, media and so on. */
export type StorageFigures = {
  readonly measuredAt: string;
  readonly kinds: readonly { readonly kind: string; readonly objects: number; readonly bytes: number }[];
};

const key = (sk: string): ItemKey => ({ table: 'tenants', pk: keys.clusterSettings.pk, sk });
const places = { reconcile: key('searchReconcile'), storage: key('storageFigures'), night: key('lastNight') } as const;
/** Written at each start after an upgrade that makes pages otherwise. */
const pageEdition = key('pageEdition');

/** What the machinery notes about itself; the newest word stands. */
export class OperationsRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  searchReconcile(): Promise<SearchReconcile | undefined> {
    return this.#read<SearchReconcile>(places.reconcile);
  }

  async noteSearchReconcile(found: SearchReconcile): Promise<void> {
    await this.#tables.transact([this.#put(places.reconcile, found)]);
  }

  storage(): Promise<StorageFigures | undefined> {
    return this.#read<StorageFigures>(places.storage);
  }

  async noteStorage(figures: StorageFigures): Promise<void> {
    await this.#tables.transact([this.#put(places.storage, figures)]);
  }

  /** Name of how pages are made; undefined before the first start that noted it. */
  async pageEdition(): Promise<string | undefined> {
    const edition = (await this.#tables.get(pageEdition))?.['edition'];
    return typeof edition === 'string' ? edition : undefined;
  }

  /** The last night whose work was begun on this machine; undefined before the first. */
  async lastNight(): Promise<string | undefined> {
    return (await this.#read<{ readonly night: string }>(places.night))?.night;
  }

  async noteNight(night: string): Promise<void> {
    await this.#tables.transact([this.#put(places.night, { night })]);
  }

  async #read<Note>(place: ItemKey): Promise<Note | undefined> {
    const note = (await this.#tables.get(place))?.['note'];
    return typeof note === 'string' ? (JSON.parse(note) as Note) : undefined;
  }

  #put({ table, pk, sk }: ItemKey, note: object): Write {
    return { table, put: { pk, sk, version: 1, note: JSON.stringify(note) } };
  }
}
