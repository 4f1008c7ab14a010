import type { EdgeCache } from '#shared/ports/edge-cache.ts';

/** Notes what is to be forgotten, for tests. */
export class MemoryEdgeCache implements EdgeCache {
  readonly forgotten: { readonly siteId: string; readonly addresses: readonly string[] }[] = [];
  /** Sites whose caches take no more for now. */
  readonly busy = new Set<string>();

  async forget(siteId: string, addresses: readonly string[]): Promise<void> {
    if (this.busy.has(siteId)) throw new Error(`the caches of ${siteId} take no more for now`);
    this.forgotten.push({ siteId, addresses });
  }
}
