import type { EdgeCache, StandingCache } from '#shared/ports/edge-cache.ts';

/** Notes what is to be forgotten, for tests. */
export class MemoryEdgeCache implements EdgeCache {
  readonly forgotten: { readonly siteId: string; readonly addresses: readonly string[] }[] = [];
  /** Sites whose caches take no more for now. */
  readonly busy = new Set<string>();
  /** What stands before the hosts of sites. */
  readonly made = new Map<string, StandingCache>();

  async forget(siteId: string, addresses: readonly string[]): Promise<void> {
    if (this.busy.has(siteId)) throw new Error(`the caches of ${siteId} take no more for now`);
    this.forgotten.push({ siteId, addresses });
  }

  async standing(siteId: string): Promise<StandingCache | undefined> {
    return this.made.get(siteId);
  }
}
