import { randomBytes, randomFillSync } from 'node:crypto';
import { monotonicFactory } from 'ulid';
import type { Clock } from '#shared/ports/clock.ts';
import type { Ids } from '#shared/ports/ids.ts';

const drawnAtOnce = 4096;

/** Random fractions, a byte each: the system is asked for thousands together, since a ULID takes sixteen. */
const fractions = (): (() => number) => {
  const drawn = new Uint8Array(drawnAtOnce);
  let used = drawnAtOnce;
  return () => {
    if (used === drawnAtOnce) {
      randomFillSync(drawn);
      used = 0;
    }
    const byte = drawn[used] ?? 0;
    used += 1;
    return byte / 256;
  };
};

/** ULIDs: time first, growing within this process even in one millisecond. */
export class UlidIds implements Ids {
  readonly #ulid = monotonicFactory(fractions());
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  next(): string {
    return this.#ulid(this.#clock.now().getTime());
  }

  secret(bytes: number): string {
    return randomBytes(bytes).toString('base64url');
  }
}
