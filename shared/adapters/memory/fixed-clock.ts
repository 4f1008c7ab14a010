import type { Clock } from '#shared/ports/clock.ts';

/** A clock that stands still until it is moved. */
export class FixedClock implements Clock {
  #now: number;

  constructor(now: Date | string = '2026-03-02T01:00:00.000Z') {
    this.#now = new Date(now).getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  set(now: Date | string): void {
    this.#now = new Date(now).getTime();
  }

  advance(seconds: number): void {
    this.#now += seconds * 1000;
  }
}
