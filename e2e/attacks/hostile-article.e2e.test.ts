import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { xssVectors } from '#shared/text/testing/xss-vectors.ts';
import type { TestBrowser } from '../browser/open-browser.ts';
import { recordOutsideRequests } from '../browser/record-outside-requests.ts';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { pageBecomes, publicPage } from '../cluster/public-page.ts';
import { seededDesk } from '../cluster/seeded-cluster.ts';
import { signIn } from '../cluster/staff.ts';

const site = '/sites/jyj/articles';
const hostile = '</title></script><img src=x onerror=alert(1)>"\'><script>alert(1)</script>{{ 7 | times: 7 }}';
const article = {
  columnId: 'tzgg',
  kind: 'notice',
  title: `关于演练的通知${hostile}`,
  body: xssVectors
    // A text with control characters is refused as a whole; that has its own test.
    .filter((vector) => !/[\p{Cc}]/u.test(vector.replace(/[\t\n\r]/g, '')))
    .map((vector, n) => `<p>第 ${n} 段</p>${vector}`)
    .join('\n<p>隔</p>\n'),
  source: `云澜市教育局${hostile}`,
  summary: `摘要${hostile}`,
  keywords: ['演练', '"><script>alert(1)</script>'],
  documentNumber: '云教发〔2026〕99号"><script>alert(1)</script>',
};

/** Looks for what must not be in a page, and wakes every handler there might be. A text: it runs in the page. */
const search = `(() => {
  const found = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^(?:on|srcdoc$|formaction$)/.test(name)) found.push(element.tagName + ' ' + name);
      const address = /^(?:href|src|action|xlink:href)$/.test(name) && /^\\s*(?:javascript|data|vbscript):/i.test(value);
      if (address && !value.startsWith('data:image/')) found.push(element.tagName + ' ' + name + '=' + value);
    }
    const inline = element.tagName === 'SCRIPT' && !element.hasAttribute('src');
    if (inline || /^(?:IFRAME|OBJECT|EMBED|BASE|STYLE|APPLET|MATH)$/i.test(element.tagName)) found.push(element.outerHTML);
    for (const event of ['mouseover', 'focus', 'toggle', 'animationstart', 'beforetoggle', 'error', 'load'])
      element.dispatchEvent(new Event(event));
  }
  return found;
})()`;

const faultsIn = async (page: Page): Promise<readonly string[]> => (await page.evaluate(search)) as readonly string[];

describe('given an article made of every known attack, approved by three people', () => {
  let cluster: ClusterProcess;
  let browser: TestBrowser;
  let url: string;

  seededDesk((desk) => {
    ({ cluster, browser } = desk);
  });
  beforeAll(async () => {
    const officer = await signIn(cluster.origin, 'officer.jyj');
    const created = await officer.post(site, article);
    expect([created.status, created.body]).toEqual([201, expect.anything()]);
    const { articleId } = created.body;
    const submitted = await officer.post(`${site}/${articleId}/submit`, {});
    expect([submitted.status, submitted.body]).toEqual([200, expect.anything()]);
    for (const stage of ['first', 'second', 'final']) {
      const reviewer = await signIn(cluster.origin, `${stage}.jyj`);
      const decided = await reviewer.post(`${site}/${articleId}/reviews`, { decision: 'approve', comment: hostile });
      expect(decided.status).toBe(200);
      url = decided.body.url;
    }
    await pageBecomes(cluster.port, 'jyj', url, ({ status }) => status === 200);
    const shows = ({ body }: { readonly body: string }): boolean => body.includes(url);
    for (const path of ['/tzgg/', '/', `/search?q=${encodeURIComponent('演练')}`])
      await pageBecomes(cluster.port, 'jyj', path, shows, 10_000);
    await pageBecomes(cluster.port, 'portal', '/tzgg/', shows, 10_000);
  });

  const places: readonly (readonly [string, () => string])[] = [
    ['its page', () => `http://jyj.localhost:${cluster.port}${url}`],
    ['the column list', () => `http://jyj.localhost:${cluster.port}/tzgg/`],
    ['the home page', () => `http://jyj.localhost:${cluster.port}/`],
    ['the portal', () => `http://localhost:${cluster.port}/tzgg/`],
    ['the search', () => `http://jyj.localhost:${cluster.port}/search?q=${encodeURIComponent(`演练 ${hostile}`)}`],
    ['a missing page', () => `http://jyj.localhost:${cluster.port}/${encodeURIComponent(hostile)}`],
    [
      'the leaving notice',
      () => `http://jyj.localhost:${cluster.port}/leave?to=${encodeURIComponent(`http://x/${hostile}`)}`,
    ],
  ];

  test.each(places)(
    '[SEC-03] [CNT-32] when a browser that ignores the policy opens %s, then nothing runs and nothing is fetched from outside',
    async (_, address) => {
      for (const bypassCSP of [true, false]) {
        const page = await browser.newPage(1440, { bypassCSP });
        const dialogs: string[] = [];
        const policy: string[] = [];
        page.on('dialog', (dialog) => {
          dialogs.push(dialog.message());
          void dialog.dismiss();
        });
        page.on('console', (message) => {
          if (/Content Security Policy/i.test(message.text())) policy.push(message.text().slice(0, 200));
        });
        const outside = recordOutsideRequests(
          page,
          `http://jyj.localhost:${cluster.port}`,
          `http://localhost:${cluster.port}`,
        );
        await page.goto(address(), { waitUntil: 'load' });
        const faults = await faultsIn(page);
        await page.waitForTimeout(200);
        expect({ faults, dialogs, policy, outside }).toEqual({ faults: [], dialogs: [], policy: [], outside: [] });
        expect(page.url().split('?')[0]).toBe(address().split('?')[0]);
        await page.context().close();
      }
    },
  );

  test('[SEC-03] when a program reads the feed and the site map, then both are XML and hold no element of the attack', async () => {
    for (const path of ['/tzgg/feed.xml', '/sitemap.xml']) {
      const { status, body: text } = await publicPage(cluster.port, 'jyj', path);
      expect(status).toBe(200);
      expect(text).not.toMatch(/<(?:script|img|svg|iframe)\b/i);
      expect(text).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i);
    }
  });

  test('when the same markup stands in a page as it came, then the judge of these tests finds faults', async () => {
    const page = await browser.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss());
    await page.setContent(xssVectors.filter((vector) => !/<(?:plaintext|xmp|!--|frameset)/i.test(vector)).join('\n'));
    expect((await faultsIn(page)).length).toBeGreaterThan(20);
    await page.context().close();
  });

  test('[TPL-01] when a text looks like a template, then it is shown, not carried out', async () => {
    const { body } = await publicPage(cluster.port, 'jyj', url);
    expect(body).toContain('times: 7');
  });
});
