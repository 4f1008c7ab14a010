import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../browser/axe-violations.ts';
import type { TestBrowser } from '../browser/open-browser.ts';
import { recordOutsideRequests } from '../browser/record-outside-requests.ts';
import { screenshot } from '../browser/screenshot.ts';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { seededDesk } from '../cluster/seeded-cluster.ts';
import { latePages } from './late-pages.ts';

type Address = string | ((cluster: ClusterProcess) => Promise<string>);

/** One address of every kind of page. */
const pages: readonly (readonly [string, string, Address])[] = [
  ['portal home', 'portal', '/'],
  ['English home', 'portal', '/en/'],
  ['sub-site home', 'jyj', '/'],
  ['district home', 'qinghe', '/'],
  ['topic home', 'portal', '/zt/yshj/'],
  ['list', 'portal', '/tzgg/'],
  ['list of other sites', 'portal', '/bmdt/'],
  ['leaders', 'jyj', '/dwgk/ldxx/'],
  ['organisation', 'jyj', '/dwgk/jgzn/'],
  ['disclosure', 'jyj', '/zfxxgk/'],
  ['policy document', 'portal', latePages.policy],
  ['archive index', 'portal', '/gzdt/archive/'],
  ['archive', 'portal', latePages.archive],
  ['gallery', 'portal', '/tpjj/'],
  ['gallery article', 'portal', latePages.gallery],
  ['video', 'jyj', latePages.video],
  ['withdrawn notice', 'jyj', latePages.withdrawn],
  ['scenario', 'portal', '/cjfw/wyjh/'],
  ['site map', 'portal', '/sitemap.html'],
  ['search', 'portal', '/search?q=%E6%95%99%E8%82%B2'],
  ['search without result', 'portal', '/search?q=zzzzqqqq'],
  ['leaving notice', 'portal', '/leave?to=https%3A%2F%2Fexample.com%2F'],
  ['missing page', 'portal', '/nowhere.html'],
];

const statuses: Readonly<Record<string, number>> = { 'missing page': 404, 'withdrawn notice': 410 };

describe('given the demonstration cluster in a browser', () => {
  let cluster: ClusterProcess;
  let browser: TestBrowser;

  seededDesk((desk) => {
    ({ cluster, browser } = desk);
  });

  const addressOf = (siteId: string, path: string): string =>
    `http://${siteId === 'portal' ? '' : `${siteId}.`}localhost:${cluster.port}${path}`;

  const found = new Map<Address, Promise<string>>();
  const open = async (page: Page, siteId: string, path: Address) => {
    const known = found.get(path) ?? (typeof path === 'string' ? Promise.resolve(path) : path(cluster));
    found.set(path, known);
    const address = addressOf(siteId, await known);
    const outside = recordOutsideRequests(page, new URL(address).origin);
    const response = await page.goto(address, { waitUntil: 'load' });
    return { response, outside };
  };

  describe.each(pages)('when the %s is opened', (name, siteId, path) => {
    test.each([1440, 390] as const)(
      '[NAV-03] [CLU-08] then at %i px it loads nothing from outside, fits and axe finds nothing',
      async (width) => {
        const page = await browser.newPage(width);
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        const { outside } = await open(page, siteId, path);
        expect(outside).toEqual([]);
        const overflow = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect(overflow).toBeLessThanOrEqual(0);
        expect(await axeViolations(page)).toEqual([]);
        expect(errors).toEqual([]);
        await screenshot(page, name.toLowerCase().replaceAll(' ', '-'));
        await page.context().close();
      },
    );

    test('[TPL-08] [NAV-01] then without scripts it is whole, light and has the items of the norm', async () => {
      const page = await browser.newPage(1440, { javaScriptEnabled: false });
      const { response } = await open(page, siteId, path);
      expect(response?.status()).toBe(statuses[name] ?? 200);
      const html = (await response?.text()) ?? '';
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(100 * 1024);
      for (const tag of ['SiteName', 'SiteDomain', 'SiteIDCode']) expect(html).toContain(`name="${tag}"`);
      const footer = page.locator('footer');
      for (const item of ['标识码', 'ICP备'])
        expect(path === '/en/' ? item : await footer.textContent()).toContain(item);
      expect(await page.locator('h1').count()).toBe(1);
      expect(html).not.toMatch(/ on\w+="|style="|<script(?![^>]*src=)/);
      await page.context().close();
    });
  });

  test('[NAV-02] when a reader starts at the portal home, then every article of the portal is three clicks away at most', async () => {
    const page = await browser.newPage(1440);
    const home = addressOf('portal', '/');
    const inside = async (address: string): Promise<readonly string[]> => {
      await page.goto(address);
      const links = await page.evaluate<string[]>(
        "[...document.querySelectorAll('a[href]')].map((link) => link.href.split('#')[0])",
      );
      return links.filter((link) => link.startsWith(home));
    };
    const first = new Set(await inside(home));
    expect(first).toContain(`${home}sitemap.html`);
    const columns = (await inside(`${home}sitemap.html`)).filter(
      (address) => address.endsWith('/') || address.endsWith('index.html'),
    );
    const reached = new Set<string>();
    for (const column of columns) for (const link of await inside(column)) reached.add(new URL(link).pathname);
    const articles = await fetch(`${home}sitemap.xml`).then((answer) => answer.text());
    const parts = [...articles.matchAll(/<loc>([^<]+\.xml)<\/loc>/g)].map(([, part]) => part ?? '');
    for (const part of parts) {
      const listed = await fetch(part).then((answer) => answer.text());
      for (const [, address = ''] of listed.matchAll(/<loc>([^<]+\/\d{4}\/[^<]+)<\/loc>/g))
        expect([...reached]).toContain(new URL(address).pathname);
    }
    await page.context().close();
  });
});
