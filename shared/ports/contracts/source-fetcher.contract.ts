import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SourceFetcher } from '#shared/ports/source-fetcher.ts';

/** What the host of a test answers, by path. */
export type SourceAnswer = {
  readonly status?: number;
  readonly location?: string;
  readonly contentType?: string;
  readonly body?: string | Uint8Array;
};

export type SourceFixture = {
  readonly fetcher: SourceFetcher;
  /** Address of the allowed host, without trailing slash. */
  readonly base: string;
  /** How often a path was asked for. */
  readonly asked: (path: string) => number;
  readonly close: () => Promise<void> | void;
};

const gbk = Uint8Array.from([0x3c, 0x70, 0x3e, 0xd5, 0xfe, 0xb2, 0xdf, 0x3c, 0x2f, 0x70, 0x3e]);

const answers: Readonly<Record<string, SourceAnswer>> = {
  '/robots.txt': { contentType: 'text/plain', body: 'User-agent: *\nDisallow: /private/\n' },
  '/list.html': { contentType: 'text/html; charset=utf-8', body: '<p>政策</p>' },
  '/gbk.html': { contentType: 'text/html; charset=gbk', body: gbk },
  '/moved': { status: 302, location: '/list.html' },
  '/away': { status: 302, location: 'https://elsewhere.example/' },
  '/inward': { status: 302, location: 'http://10.0.0.1/' },
  '/circle': { status: 302, location: '/circle' },
  '/private/a.html': { contentType: 'text/html', body: 'secret' },
  '/to-private': { status: 302, location: '/private/a.html' },
  '/picture': { contentType: 'image/png', body: 'x' },
  '/large': { contentType: 'text/html', body: 'x'.repeat(5 * 1024 * 1024) },
};

/** What every way of reading sources holds to. */
export const sourceFetcherContract = (
  adapter: string,
  create: (given: Readonly<Record<string, SourceAnswer>>) => Promise<SourceFixture>,
): void => {
  describe(`SourceFetcher contract: ${adapter}`, () => {
    let fixture: SourceFixture;
    beforeAll(async () => {
      fixture = await create(answers);
    });
    afterAll(() => fixture.close());

    test.each<[string, object]>([
      ['/list.html', { kind: 'fetched', text: '<p>政策</p>' }],
      ['/gbk.html', { kind: 'fetched', text: '<p>政策</p>' }],
      ['/none', { kind: 'failed', reason: 'status', status: 404 }],
      ['/circle', { kind: 'failed', reason: 'tooManyRedirects' }],
      ['/away', { kind: 'refused', reason: 'host' }],
      ['/inward', { kind: 'refused', reason: 'host' }],
      ['/private/a.html', { kind: 'refused', reason: 'robots' }],
      ['/to-private', { kind: 'refused', reason: 'robots' }],
      ['/picture', { kind: 'failed', reason: 'notText' }],
      ['/large', { kind: 'failed', reason: 'tooLarge' }],
    ])('[CNT-02] when %s is read, then it is told what became of it', async (path, wanted) => {
      expect(await fixture.fetcher.fetch(`${fixture.base}${path}`)).toMatchObject(wanted);
    });

    test('[CNT-02] when it is redirected on its own host, then the last address is told', async () => {
      const { base, fetcher } = fixture;
      expect(await fetcher.fetch(`${base}/moved`)).toMatchObject({ kind: 'fetched', finalUrl: `${base}/list.html` });
    });

    test.each(['https://elsewhere.example/', 'file:///etc/passwd', 'not an address', 'http://u:p@allowed.example/'])(
      '[SEC-03] when %s is asked for, then nobody is asked',
      async (url) => {
        expect((await fixture.fetcher.fetch(url)).kind).toBe('refused');
      },
    );

    test('[CNT-02] when robots.txt forbids a page, then the page is never asked for, and robots.txt once', () => {
      expect(fixture.asked('/private/a.html')).toBe(0);
      expect(fixture.asked('/robots.txt')).toBe(1);
    });
  });
};
