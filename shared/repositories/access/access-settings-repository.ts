import { type AccessSettings, defaultAccessSettings } from '#shared/domain/access/account/access-settings.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { accessKeys } from '#shared/repositories/access/access-keys.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';

/** How sign-in and sessions behave. */
export class AccessSettingsRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  /** What an operator set, or the default. */
  async get(): Promise<AccessSettings> {
    const item = await this.#tables.get(accessKeys.settings);
    return item ? entityOf<AccessSettings>(item) : defaultAccessSettings;
  }

  put(settings: AccessSettings): Write {
    return entityPut(accessKeys.settings, settings);
  }
}
