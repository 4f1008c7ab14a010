import { randomBytes } from 'node:crypto';
import { monotonicFactory } from 'ulid';
import type { Clock } from '#shared/ports/clock.ts';
import type { Ids } from '#shared/ports/ids.ts';

/** ULIDs: time first, growing within this process even in one millisecond. */
export class UlidIds implements Ids {
  readonly #ulid = monotonicFactory();
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
