import type { DutyDay } from '#shared/domain/duty/duty.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { RecordStore } from '#shared/repositories/record-store.ts';

const roster = 'dutyRoster';

/** The duty roster with its readings, by day. */
export class DutyRepository {
  readonly #days: RecordStore<DutyDay>;
  constructor(tables: TableStore) {
    this.#days = new RecordStore(tables, { table: 'tenants', keyOf: ({ date }) => ({ pk: roster, sk: date }) });
  }

  async find(date: string): Promise<DutyDay> {
    return (await this.#days.find(roster, date)) ?? { date, version: 0, shifts: [] };
  }

  /** Days with a roster, both ends included. */
  between(from: string, to: string): Promise<readonly DutyDay[]> {
    return this.#days.all(roster, { from, to });
  }

  put(day: DutyDay): Write {
    return this.#days.put(day);
  }
}
