import { MemoryObjectStore } from '#shared/adapters/memory/memory-object-store.ts';
import type { ObjectHead, PutOptions } from '#shared/ports/object-store.ts';

type Watcher = (act: 'put' | 'delete', key: string) => void;

/** Objects in memory whose writes a test can count, and hold back until it says go on. */
export class WatchedObjects extends MemoryObjectStore {
  readonly #watchers = new Set<Watcher>();
  /** Awaited before each put. */
  beforePut: (key: string) => Promise<void> = async () => undefined;
  /** Awaited behind each put, before its caller learns of it. */
  afterPut: (key: string) => Promise<void> = async () => undefined;

  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  override async put(key: string, body: Uint8Array, options: PutOptions): Promise<ObjectHead> {
    await this.beforePut(key);
    const head = await super.put(key, body, options);
    for (const watcher of this.#watchers) watcher('put', key);
    await this.afterPut(key);
    return head;
  }

  override async delete(key: string, options: { readonly ifMatch?: string | undefined } = {}): Promise<void> {
    await super.delete(key, options);
    for (const watcher of this.#watchers) watcher('delete', key);
  }
}
