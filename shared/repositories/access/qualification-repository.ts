import type { Qualification, TrainedSpan } from '#shared/domain/access/grant/qualification.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { accessKeys } from '#shared/repositories/access/access-keys.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';

/** What people are trained for, beside their rights. */
export class QualificationRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  async find(accountId: string): Promise<Qualification | undefined> {
    const item = await this.#tables.get(accessKeys.qualification(accountId));
    return item && entityOf<Qualification>(item);
  }

  /** Brings what a site says of a person to `spans` (undefined = nothing on record there); no write where it says so already. */
  async say(accountId: string, siteId: string, spans: readonly TrainedSpan[] | undefined): Promise<readonly Write[]> {
    const before = await this.find(accountId);
    if (JSON.stringify(before?.trained[siteId]) === JSON.stringify(spans)) return [];
    const { [siteId]: _, ...others } = before?.trained ?? {};
    const trained = spans === undefined ? others : { ...others, [siteId]: spans };
    return [
      entityPut(accessKeys.qualification(accountId), { accountId, version: (before?.version ?? 0) + 1, trained }),
    ];
  }
}
