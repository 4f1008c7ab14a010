import { beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../browser/axe-violations.ts';
import type { TestBrowser } from '../browser/open-browser.ts';
import { recordOutsideRequests } from '../browser/record-outside-requests.ts';
import { screenshot } from '../browser/screenshot.ts';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { pageBecomes, publicPage } from '../cluster/public-page.ts';
import { seededDesk } from '../cluster/seeded-cluster.ts';
import { settled } from '../cluster/settled.ts';
import { type Staff, signIn } from '../cluster/staff.ts';

const site = {
  siteId: 'whly',
  kind: 'department',
  name: { zh: '云澜市文化和旅游局', en: 'Yunlan Culture and Tourism Bureau' },
  description: { zh: '云澜市文化和旅游局官方网站。', en: 'Culture and tourism in Yunlan.' },
  colour: 'crimson',
  domain: 'whly.yunlan.gov.cn',
  identificationCode: '9999000019',
  filings: { icp: '澜ICP备00000001号-19', policeRecord: '99990000000019' },
  unit: {
    name: '云澜市文化和旅游局',
    address: '云澜市清河区文澜路30号',
    phone: '0000-8219001',
    email: 'whly@yunlan.gov.cn',
    hours: '工作日 上午9:00—12:00',
  },
};

describe('given a site created and launched over the API', () => {
  let cluster: ClusterProcess;
  let browser: TestBrowser;
  let office: Staff;

  seededDesk((desk) => {
    ({ cluster, browser } = desk);
  });
  beforeAll(async () => {
    office = await signIn(cluster.origin, 'office');
  });

  test('[CLU-02] [CLU-09] when it is prepared, then readers see nothing of it; when it is launched, its standing pages are there without any article', async () => {
    expect((await office.post('/sites', site)).status).toBe(201);
    await settled(cluster);
    expect((await publicPage(cluster.port, 'whly', '/')).status).toBe(404);
    expect((await publicPage(cluster.port, 'portal', '/')).body).not.toContain(site.name.zh);

    expect((await office.post('/sites/whly/launch', {})).body).toMatchObject({ status: 'live' });
    for (const path of ['/', '/sitemap.html', '/robots.txt', '/sitemap.xml'])
      await pageBecomes(cluster.port, 'whly', path, ({ status }) => status === 200, 15_000);
    await pageBecomes(cluster.port, 'portal', '/', ({ body }) => body.includes(site.name.zh), 15_000);
    const missing = await publicPage(cluster.port, 'whly', '/nowhere.html');
    expect(missing).toMatchObject({ status: 404 });
    expect(missing.body).toContain('没有找到这个页面');
  });

  test.each([1440, 390] as const)(
    '[CLU-02] [CLU-08] when its home page is opened at %i px, then no empty column shows, nothing is broken and axe finds nothing',
    async (width) => {
      const page = await browser.newPage(width);
      const address = `http://whly.localhost:${cluster.port}/`;
      const outside = recordOutsideRequests(page, new URL(address).origin);
      await page.goto(address, { waitUntil: 'load' });
      await screenshot(page, 'new-site-home');

      expect(await page.locator('.brand-name').textContent()).toBe(site.name.zh);
      expect(await page.locator('.main-nav li').allTextContents()).toEqual(['首页']);
      expect(await page.locator('h1').textContent()).toBe(site.name.zh);
      expect(await page.locator('main').textContent()).toContain(site.description.zh);
      expect(await page.locator('main section:not(:has(a, dd, p))').count()).toBe(0);
      expect(await page.locator('.unit-card').textContent()).toContain(site.unit.address);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(await axeViolations(page)).toEqual([]);
      expect(outside).toEqual([]);
      await page.context().close();
    },
  );
});
