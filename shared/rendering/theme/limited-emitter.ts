import type { Emitter } from 'liquidjs';

/** Collects what a template prints and stops it once the text is longer than `limit` characters. */
export class LimitedEmitter implements Emitter {
  buffer = '';
  readonly #limit: number;
  constructor(limit: number) {
    this.#limit = limit;
  }
  write(value: unknown): void {
    this.buffer += typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);
    if (this.buffer.length > this.#limit) throw new RangeError(`output longer than ${this.#limit} characters`);
  }
}
