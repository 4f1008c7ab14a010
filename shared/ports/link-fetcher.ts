/** What became of asking an address outside the cluster. */
export type LinkAnswer =
  | {
      readonly kind: 'answered';
      /** Of the last answer, after redirects. */
      readonly status: number;
      readonly finalUrl: string;
      /** How often it was redirected. */
      readonly redirects: number;
      readonly milliseconds: number;
    }
  | { readonly kind: 'failed'; readonly reason: 'dns' | 'connection' | 'timeout' | 'tooManyRedirects' }
  /** Not asked: no web address, or one inside a private network. */
  | { readonly kind: 'refused'; readonly reason: 'scheme' | 'privateAddress' };

/** Asks addresses outside the cluster, politely. A cluster without one asks nobody. */
export interface LinkFetcher {
  /** Follows at most five redirects and never reads more than headers; does not throw. */
  check(url: string): Promise<LinkAnswer>;
}
