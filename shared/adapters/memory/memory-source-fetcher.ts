import { isAllowedHost } from '#shared/domain/collection/collection-hosts.ts';
import type { FetchedSource, SourceFetcher } from '#shared/ports/source-fetcher.ts';
import { robotsRules } from '#shared/text/collect/robots-rules.ts';

type Page = {
  readonly status?: number;
  readonly location?: string;
  readonly contentType?: string;
  readonly body?: string | Uint8Array;
};

const mostBytes = 4 * 1024 * 1024;
const mostRedirects = 5;

/** Answers from pages it was given by address, for tests; counts what was asked. */
export class MemorySourceFetcher implements SourceFetcher {
  readonly hosts: readonly string[];
  readonly #pages: ReadonlyMap<string, Page>;
  readonly asked: string[] = [];
  readonly #robots = new Map<string, string>();
  constructor(hosts: readonly string[], pages: ReadonlyMap<string, Page>) {
    this.hosts = hosts;
    this.#pages = pages;
  }

  async fetch(url: string): Promise<FetchedSource> {
    let at = url;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const parsed = URL.parse(at);
      if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username !== '')
        return { kind: 'refused', reason: 'scheme' };
      if (!isAllowedHost(parsed.hostname, this.hosts)) return { kind: 'refused', reason: 'host' };
      if (!this.#mayRead(parsed)) return { kind: 'refused', reason: 'robots' };
      const page = this.#ask(parsed.href);
      if (page?.location !== undefined) {
        at = new URL(page.location, parsed).href;
        continue;
      }
      return answerOf(page, parsed.href);
    }
    return { kind: 'failed', reason: 'tooManyRedirects' };
  }

  #ask(url: string): Page | undefined {
    this.asked.push(url);
    return this.#pages.get(url);
  }

  #mayRead({ origin, href }: URL): boolean {
    const robots = `${origin}/robots.txt`;
    const text = this.#robots.get(origin) ?? String(this.#ask(robots)?.body ?? '');
    this.#robots.set(origin, text);
    return robotsRules(origin, text, 'zhanqun-collect').allows(href);
  }
}

const answerOf = (page: Page | undefined, finalUrl: string): FetchedSource => {
  const { status = 200, contentType = 'text/html', body = '' } = page ?? { status: 404 };
  if (status !== 200) return { kind: 'failed', reason: 'status', status };
  if (!/^text\/|xml|json/.test(contentType)) return { kind: 'failed', reason: 'notText' };
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  if (bytes.length > mostBytes) return { kind: 'failed', reason: 'tooLarge' };
  const charset = /charset=([\w-]+)/.exec(contentType)?.[1] ?? 'utf-8';
  return { kind: 'fetched', finalUrl, contentType, text: new TextDecoder(charset).decode(bytes) };
};
