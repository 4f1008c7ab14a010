/** The caches between readers and the store that keep pages for a while. */
export interface EdgeCache {
  /**
   * Makes the caches of a site's host ask the store again for these addresses (`/gzdt/`, `/zt/yshj/*`: a star at the end
   * stands for all below). A host that no cache keeps pages of is fine.
   *
   * @throws where the caches take no more for now; asking again is harmless
   */
  forget(siteId: string, addresses: readonly string[]): Promise<void>;
}
