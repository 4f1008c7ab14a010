import { type ClassDictionaries, startDictionaries } from '#shared/domain/cluster/class-dictionaries.ts';
import type { ClusterSettings } from '#shared/domain/cluster/cluster-settings.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { clusterKeys } from '#shared/repositories/cluster/cluster-keys.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';
import { keys } from '#shared/repositories/keys.ts';

/** What holds before the office has saved anything. */
const startSettings: ClusterSettings = { version: 0, portalSiteId: 'portal', superiorLinks: [], linkAllowList: [] };

type Versioned<T> = T & { readonly version: number };

/** Settings and dictionaries of the cluster. Version 0 = never saved. */
export class ClusterRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  async settings(): Promise<ClusterSettings> {
    const item = await this.#tables.get(keys.clusterSettings);
    return item ? entityOf<ClusterSettings>(item) : startSettings;
  }

  putSettings(settings: ClusterSettings): Write {
    return entityPut(keys.clusterSettings, settings);
  }

  async dictionaries(): Promise<Versioned<ClassDictionaries>> {
    const item = await this.#tables.get(clusterKeys.dictionaries);
    return item ? entityOf<Versioned<ClassDictionaries>>(item) : { ...startDictionaries, version: 0 };
  }

  putDictionaries(dictionaries: Versioned<ClassDictionaries>): Write {
    return entityPut(clusterKeys.dictionaries, dictionaries);
  }
}
