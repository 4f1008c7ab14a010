/** What was made to stand before a site's host, and where that is noted. */
export type StandingCache = { readonly name: string; readonly notedAt: string };

/** The caches between readers and the store that keep pages for a while. */
export interface EdgeCache {
  /**
   * Makes the caches of a site's host ask the store again for these addresses (`/gzdt/`, `/zt/yshj/*`: a star at the end
   * stands for all below). A host that no cache keeps pages of is fine.
   *
   * @throws where the caches take no more for now; asking again is harmless
   */
  forget(siteId: string, addresses: readonly string[]): Promise<void>;
  /** What stands before the host of a site at this moment; undefined where nothing does. */
  standing(siteId: string): Promise<StandingCache | undefined>;
}
