import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { guardedLookup, networkFailure } from '#shared/adapters/node/links/guarded-lookup.ts';
import { isPrivateAddress } from '#shared/adapters/node/links/private-address.ts';
import type { LinkAnswer, LinkFetcher } from '#shared/ports/link-fetcher.ts';

const timeoutMs = 10_000;
const mostRedirects = 5;
/** A host is asked once a second at the most. */
const pauseMs = 1000;
const agent = 'Mozilla/5.0 (compatible; zhanqun-link-check/1.0)';

type Hop =
  | { readonly kind: 'answered'; readonly status: number; readonly location: string | undefined }
  | Exclude<LinkAnswer, { readonly kind: 'answered' }>;

export type LinkFetcherOptions = {
  /** Which addresses are not to be asked; for tests, which have only their own machine. */
  readonly isRefused?: ((address: string) => boolean) | undefined;
  readonly pauseMs?: number | undefined;
};

/** Asks over the web, with HEAD and, where that is not understood, GET. The address connected to is the address examined. */
export class WebLinkFetcher implements LinkFetcher {
  readonly #isRefused: (address: string) => boolean;
  readonly #lookup: LookupFunction;
  readonly #pauseMs: number;
  /** When each host may be asked next. */
  readonly #turns = new Map<string, number>();

  constructor(options: LinkFetcherOptions = {}) {
    this.#isRefused = options.isRefused ?? isPrivateAddress;
    this.#lookup = guardedLookup(this.#isRefused);
    this.#pauseMs = options.pauseMs ?? pauseMs;
  }

  async check(url: string): Promise<LinkAnswer> {
    const started = Date.now();
    let waited = 0;
    let at = url;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const parsed = URL.parse(at);
      if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username !== '')
        return { kind: 'refused', reason: 'scheme' };
      waited += await this.#turn(parsed.host);
      let hop = await this.#ask(parsed, 'HEAD');
      if (hop.kind === 'answered' && hop.status >= 400 && hop.status !== 410 && hop.status !== 429) {
        waited += await this.#turn(parsed.host);
        hop = await this.#ask(parsed, 'GET');
      }
      if (hop.kind !== 'answered') return hop;
      const next =
        hop.status >= 300 && hop.status < 400 ? hop.location && URL.parse(hop.location, parsed.href) : undefined;
      if (!next) {
        const milliseconds = Date.now() - started - waited;
        return { kind: 'answered', status: hop.status, finalUrl: parsed.href, redirects, milliseconds };
      }
      at = next.href;
    }
    return { kind: 'failed', reason: 'tooManyRedirects' };
  }

  /** Waits for the host's turn; answers how long, in milliseconds. */
  async #turn(host: string): Promise<number> {
    const now = Date.now();
    if (this.#turns.size > 10_000) for (const [name, turn] of this.#turns) if (turn < now) this.#turns.delete(name);
    const turn = Math.max(now, this.#turns.get(host) ?? 0);
    this.#turns.set(host, turn + this.#pauseMs);
    if (turn > now) await new Promise((resolve) => setTimeout(resolve, turn - now));
    return turn - now;
  }

  #ask(url: URL, method: 'HEAD' | 'GET'): Promise<Hop> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && this.#isRefused(host))
      return Promise.resolve({ kind: 'refused', reason: 'privateAddress' });
    return new Promise((resolve) => {
      const ask = url.protocol === 'https:' ? requestHttps : requestHttp;
      const request = ask(
        url,
        {
          method,
          lookup: this.#lookup,
          signal: AbortSignal.timeout(timeoutMs),
          headers: { 'user-agent': agent, accept: '*/*' },
          agent: false,
        },
        (response) => {
          resolve({ kind: 'answered', status: response.statusCode ?? 0, location: response.headers.location });
          response.destroy();
        },
      );
      request.on('error', (error: NodeJS.ErrnoException) => resolve(failureOf(error)));
      request.end();
    });
  }
}

const failureOf = (error: NodeJS.ErrnoException): Hop => {
  const reason = networkFailure(error);
  return reason === 'privateAddress' ? { kind: 'refused', reason } : { kind: 'failed', reason };
};
