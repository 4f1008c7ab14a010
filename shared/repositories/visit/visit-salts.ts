import type { Ids } from '#shared/ports/ids.ts';
import { ConditionFailed, type TableStore, type Write } from '#shared/ports/table-store.ts';
import { queryAll } from '#shared/repositories/query-all.ts';
import { visitKeys } from '#shared/repositories/visit/visit-keys.ts';

const secondsOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000;

/** The secret of each day by which visitors are told apart. Without it, nobody can be found again in what is kept. */
export class VisitSalts {
  readonly #tables: TableStore;
  readonly #ids: Ids;
  constructor(tables: TableStore, ids: Ids) {
    this.#tables = tables;
    this.#ids = ids;
  }

  /** The salt of a day (`YYYY-MM-DD`), the same for everybody who counts; made by who asks first. */
  async of(day: string): Promise<string> {
    const { table, pk, sk } = visitKeys.salt(day);
    for (;;) {
      const item = await this.#tables.get({ table, pk, sk });
      if (item) return String(item['salt']);
      const put = { pk, sk, version: 1, salt: this.#ids.secret(32), ttl: secondsOf(day) + 2 * 86_400 };
      try {
        await this.#tables.transact([{ table, put, if: { kind: 'absent' } }]);
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
      }
    }
  }

  /** Forgets the salts of the days before `day`. */
  async forgetBefore(day: string): Promise<void> {
    const items = await queryAll(this.#tables, { table: 'content', partition: visitKeys.salts });
    const writes = items
      .filter(({ sk }) => sk < day)
      .map(({ pk, sk }): Write => ({ table: 'content', delete: { pk, sk } }));
    if (writes.length > 0) await this.#tables.transact(writes.slice(0, 100));
  }
}
