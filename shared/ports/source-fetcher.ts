/** What became of reading a page outside the cluster. */
export type FetchedSource =
  | { readonly kind: 'fetched'; readonly finalUrl: string; readonly contentType: string; readonly text: string }
  | {
      readonly kind: 'failed';
      readonly reason: 'dns' | 'connection' | 'timeout' | 'tooManyRedirects' | 'status' | 'tooLarge' | 'notText';
      readonly status?: number | undefined;
    }
  /** Not read: no web address, a host nobody allowed, one inside a private network, or its robots.txt says no. */
  | { readonly kind: 'refused'; readonly reason: 'scheme' | 'host' | 'privateAddress' | 'robots' };

/**
 * Reads pages of named hosts, politely: one request a host at a time, with a pause, as their robots.txt allows. A cluster
 * without one collects nothing.
 */
export interface SourceFetcher {
  /** The hosts it may read; `*.name` stands for all below a name. */
  readonly hosts: readonly string[];
  /** Follows at most five redirects, each to an allowed host only; text of at most 4 MB; does not throw. */
  fetch(url: string): Promise<FetchedSource>;
}
