import type { Ids } from '#shared/ports/ids.ts';

/** Identifiers that are the same in every run, for tests: 1, 2, 3, … */
export class SequentialIds implements Ids {
  #last = 0;

  next(): string {
    this.#last += 1;
    return `${this.#last}`.padStart(26, '0');
  }

  secret(bytes: number): string {
    this.#last += 1;
    const secret = Buffer.alloc(bytes);
    secret.write(`${this.#last}`);
    return secret.toString('base64url');
  }
}
