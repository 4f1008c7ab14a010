import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';

/** Which deployment a site belongs to: another one cannot take its id. */
export class RegistrationRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  /** The deployment that registered the site, if one did. */
  async stackOf(siteId: string): Promise<string | undefined> {
    const item = await this.#tables.get(keys.registration(siteId));
    return item && String(item['stack']);
  }

  /** The write that books a site nobody has booked yet. */
  book(siteId: string, stack: string): Write {
    const { table, pk, sk } = keys.registration(siteId);
    return { table, put: { pk, sk, version: 1, stack }, if: { kind: 'absent' } };
  }

  /** The write that gives the booking back. */
  giveUp(siteId: string): Write {
    const { table, pk, sk } = keys.registration(siteId);
    return { table, delete: { pk, sk } };
  }
}
