import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { guardedLookup, networkFailure } from '#shared/adapters/node/links/guarded-lookup.ts';
import { isPrivateAddress } from '#shared/adapters/node/links/private-address.ts';
import { isAllowedHost } from '#shared/domain/collection/collection-hosts.ts';
import type { FetchedSource, SourceFetcher } from '#shared/ports/source-fetcher.ts';
import { robotsRules } from '#shared/text/collect/robots-rules.ts';

const timeoutMs = 15_000;
const mostRedirects = 5;
const mostBytes = 4 * 1024 * 1024;
const robotsKeptMs = 60 * 60 * 1000;
/** A host is asked every two seconds at the most, or as slowly as it asks us to. */
const pauseMs = 2000;
const longestPauseMs = 30_000;
const agent = 'zhanqun-collect';

type Hop =
  | { readonly kind: 'answered'; readonly status: number; readonly contentType: string; readonly body: Uint8Array }
  | { readonly kind: 'moved'; readonly location: string }
  | Exclude<FetchedSource, { readonly kind: 'fetched' }>;

export type SourceFetcherOptions = {
  readonly hosts: readonly string[];
  /** Which addresses are not to be asked; for tests, which have only their own machine. */
  readonly isRefused?: ((address: string) => boolean) | undefined;
  readonly pauseMs?: number | undefined;
};

/** Reads over the web. The address connected to is the address examined, at every redirect. */
export class WebSourceFetcher implements SourceFetcher {
  readonly hosts: readonly string[];
  readonly #isRefused: (address: string) => boolean;
  readonly #lookup: LookupFunction;
  readonly #pauseMs: number;
  /** When each host may be asked next. */
  readonly #turns = new Map<string, number>();
  readonly #robots = new Map<string, { readonly until: number; readonly text: Promise<string> }>();

  constructor(options: SourceFetcherOptions) {
    this.hosts = options.hosts;
    this.#isRefused = options.isRefused ?? isPrivateAddress;
    this.#lookup = guardedLookup(this.#isRefused);
    this.#pauseMs = options.pauseMs ?? pauseMs;
  }

  async fetch(url: string): Promise<FetchedSource> {
    let at = url;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const parsed = URL.parse(at);
      if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username !== '')
        return { kind: 'refused', reason: 'scheme' };
      if (!isAllowedHost(parsed.hostname, this.hosts)) return { kind: 'refused', reason: 'host' };
      const robots = robotsRules(parsed.origin, await this.#robotsOf(parsed.origin), agent);
      if (!robots.allows(parsed.href)) return { kind: 'refused', reason: 'robots' };
      const hop = await this.#ask(parsed, robots.delaySeconds * 1000);
      if (hop.kind === 'answered') return textOf(hop, parsed.href);
      if (hop.kind !== 'moved') return hop;
      at = URL.parse(hop.location, parsed.href)?.href ?? '';
    }
    return { kind: 'failed', reason: 'tooManyRedirects' };
  }

  /** What a host's robots.txt says; nothing where it has none. One that moves elsewhere counts as none. */
  #robotsOf(origin: string): Promise<string> {
    const kept = this.#robots.get(origin);
    if (kept && kept.until > Date.now()) return kept.text;
    const text = this.#ask(new URL('/robots.txt', origin), 0).then((hop) =>
      hop.kind === 'answered' && hop.status === 200 ? new TextDecoder().decode(hop.body.subarray(0, 500_000)) : '',
    );
    this.#robots.set(origin, { until: Date.now() + robotsKeptMs, text });
    return text;
  }

  async #turn(host: string, delayMs: number): Promise<void> {
    const now = Date.now();
    const turn = Math.max(now, this.#turns.get(host) ?? 0);
    this.#turns.set(host, turn + Math.max(this.#pauseMs, Math.min(delayMs, longestPauseMs)));
    if (turn > now) await new Promise((resolve) => setTimeout(resolve, turn - now));
  }

  async #ask(url: URL, delayMs: number): Promise<Hop> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && this.#isRefused(host)) return { kind: 'refused', reason: 'privateAddress' };
    await this.#turn(url.host, delayMs);
    return new Promise((resolve) => {
      const ask = url.protocol === 'https:' ? requestHttps : requestHttp;
      const request = ask(
        url,
        {
          lookup: this.#lookup,
          signal: AbortSignal.timeout(timeoutMs),
          headers: { 'user-agent': `Mozilla/5.0 (compatible; ${agent}/1.0)`, accept: 'text/html,application/xml,*/*' },
          agent: false,
        },
        (response) => {
          const { statusCode: status = 0, headers } = response;
          if (status >= 300 && status < 400 && headers.location !== undefined) {
            resolve({ kind: 'moved', location: headers.location });
            response.destroy();
            return;
          }
          const parts: Uint8Array[] = [];
          let size = 0;
          response.on('data', (part: Uint8Array) => {
            size += part.length;
            parts.push(part);
            if (size <= mostBytes) return;
            resolve({ kind: 'failed', reason: 'tooLarge' });
            response.destroy();
          });
          response.on('end', () =>
            resolve({
              kind: 'answered',
              status,
              contentType: headers['content-type'] ?? '',
              body: Buffer.concat(parts),
            }),
          );
          response.on('error', (error: NodeJS.ErrnoException) => resolve(failureOf(error)));
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

/** Pages of older systems say only inside in which characters they are written. */
const charsetOf = (contentType: string, body: Uint8Array): string => {
  const head = Buffer.from(body.subarray(0, 2048)).toString('latin1');
  const named = /charset=["']?([\w-]+)/i.exec(contentType) ?? /(?:charset|encoding)=["']?([\w-]+)/i.exec(head);
  return named?.[1] ?? 'utf-8';
};

const textOf = (
  { status, contentType, body }: Extract<Hop, { readonly kind: 'answered' }>,
  finalUrl: string,
): FetchedSource => {
  if (status !== 200) return { kind: 'failed', reason: 'status', status };
  if (contentType !== '' && !/^text\/|xml|json/i.test(contentType)) return { kind: 'failed', reason: 'notText' };
  try {
    const text = new TextDecoder(charsetOf(contentType, body)).decode(body);
    return { kind: 'fetched', finalUrl, contentType, text };
  } catch {
    return { kind: 'failed', reason: 'notText' };
  }
};
