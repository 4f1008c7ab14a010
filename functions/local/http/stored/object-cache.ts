import { gzipSync } from 'node:zlib';
import type { ObjectHead, ObjectStore } from '#shared/ports/object-store.ts';

export type CachedObject = {
  readonly head: ObjectHead;
  readonly body: Uint8Array;
  readonly gzip?: Uint8Array | undefined;
};

const compressible = /^(text\/|application\/(json|xml|atom\+xml|javascript)|image\/svg)/;
const largest = 512 * 1024;
const capacity = 32 * 1024 * 1024;

/** Small objects as they are asked for again and again; each answer compares the entity tag of now, so nothing old is served. */
export class ObjectCache {
  readonly #objects: ObjectStore;
  readonly #kept = new Map<string, CachedObject>();
  #size = 0;

  constructor(objects: ObjectStore) {
    this.#objects = objects;
  }

  async get(key: string): Promise<CachedObject | undefined> {
    const head = await this.#objects.head(key);
    if (!head) return undefined;
    const known = this.#kept.get(key);
    if (known?.head.etag === head.etag) return known;
    const stored = await this.#objects.get(key);
    if (!stored) return undefined;
    const { body, ...now } = stored;
    const gzip =
      compressible.test(now.contentType) && body.length > 1024 && body.length <= largest
        ? gzipSync(body, { level: 5 })
        : undefined;
    const made = { head: now, body, gzip };
    if (body.length <= largest) this.#keep(key, made);
    return made;
  }

  #keep(key: string, made: CachedObject): void {
    this.#drop(key);
    this.#kept.set(key, made);
    this.#size += made.body.length + (made.gzip?.length ?? 0);
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= capacity) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const known = this.#kept.get(key);
    if (!known) return;
    this.#kept.delete(key);
    this.#size -= known.body.length + (known.gzip?.length ?? 0);
  }
}
