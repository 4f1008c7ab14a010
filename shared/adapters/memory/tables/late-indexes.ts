import type { TableName } from '#shared/ports/table-store.ts';
import type { StoredJson } from './stored-json.ts';

type Change = {
  readonly table: TableName;
  readonly key: string;
  readonly row: StoredJson | undefined;
  readonly due: number;
};

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

/** A second image of the tables that learns of each change some reads later, in order per item. */
export class LateIndexes {
  readonly #image: Record<TableName, Map<string, StoredJson>> = {
    tenants: new Map(),
    content: new Map(),
    cases: new Map(),
    audit: new Map(),
  };
  readonly #random: () => number;
  readonly #delay: number;
  #waiting: Change[] = [];
  #reads = 0;

  constructor(seed: number, delay: number) {
    this.#random = randomFrom(seed);
    this.#delay = delay;
  }

  change(table: TableName, key: string, row: StoredJson | undefined): void {
    const due = this.#reads + Math.floor(this.#random() * (this.#delay + 1));
    this.#waiting.push({ table, key, row, due });
  }

  read(table: TableName): Iterable<StoredJson> {
    this.#reads += 1;
    this.#learn((change) => change.due < this.#reads);
    return this.#image[table].values();
  }

  settle(): void {
    this.#learn(() => true);
  }

  #learn(isDue: (change: Change) => boolean): void {
    const late = new Set<string>();
    this.#waiting = this.#waiting.filter((change) => {
      const item = `${change.table} ${change.key}`;
      if (late.has(item) || !isDue(change)) {
        late.add(item);
        return true;
      }
      if (change.row) this.#image[change.table].set(change.key, change.row);
      else this.#image[change.table].delete(change.key);
      return false;
    });
  }
}
