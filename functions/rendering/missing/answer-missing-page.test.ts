import { describe, expect, test } from 'vitest';
import { answerMissingPage } from '#functions/rendering/missing/answer-missing-page.ts';
import type { RenderingWorld } from '#functions/rendering/testing/rendering-world.ts';
import { settle } from '#functions/rendering/testing/run-queues.ts';
import { smallCluster } from '#functions/rendering/testing/small-cluster.ts';
import { pathOfAddress } from '#shared/domain/page/missing-page.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';

const ask = (world: RenderingWorld, address: string, siteId = 's') =>
  answerMissingPage(world.services)(siteId, address);

describe('given an address without a page', () => {
  test('[CNT-21] when its article was withdrawn, then it answers 410 with the notice', async () => {
    const world = await smallCluster();
    await world.leave('s', 'a2');
    await settle(world);
    const answer = await ask(world, '/top/news/2026/a2.html');
    expect(answer.status).toBe(410);
    expect(answer.body).toContain('withdrawn');
  });

  test('[CNT-21] when its article was taken down a moment ago, then it answers 410 before any page was made again', async () => {
    const world = await smallCluster();
    await world.leave('s', 'a2', 'takenDown');
    const answer = await ask(world, '/top/news/2026/a2.html');
    expect(answer.status).toBe(410);
    expect(answer.body).toContain('withdrawn');
  });

  test('when it is an adoption by reference, then it leads to the source and no page is made of it', async () => {
    const world = await smallCluster();
    const article = await world.publish('portal', 'bm', 'ref');
    const source = (await world.publish('s', 'news', 'a1')).live;
    const mirror = { version: 1, columnId: 'news', title: '', summary: '', url: source?.url ?? '', sourceName: 's' };
    const adoptedFrom = {
      siteId: 's',
      articleId: 'a1',
      mode: 'reference',
      way: 'submission',
      titleThen: '',
      mirror,
    } as const;
    const articles = new ArticleRepository(world.tables);
    await world.tables.transact([articles.put({ ...article, version: article.version + 1, adoptedFrom })]);
    await settle(world);
    const address = article.live?.url ?? '';
    expect(await world.objects.get(`portal/pages${address}`)).toBeUndefined();
    const answer = await ask(world, address, 'portal');
    expect(answer).toMatchObject({ status: 301, headers: { location: expect.stringMatching(/^http.+\/a1\.html$/) } });
    await world.leave('portal', 'ref');
    expect((await ask(world, address, 'portal')).status).not.toBe(301);
  });

  test('[COL-06] when its column moved, then old lists and articles lead to the new ones, at once for those without a page', async () => {
    const world = await smallCluster();
    await world.moveColumn('s', 'news', 'work');
    await settle(world);
    expect(await ask(world, '/top/news/')).toMatchObject({ status: 301, headers: { location: '/work/' } });
    expect((await ask(world, '/top/news/2026/a2.html')).headers['location']).toBe('/work/2026/a2.html');
    expect((await ask(world, '/top/news/2020/old.html')).headers['location']).toBe('/work/2020/old.html');
  });

  test.each([
    ['/top/news/2020/%E6%94%BF.html', '/work/2020/%E6%94%BF.html'],
    ['/top/news/2020/a%3Fb%23c.html', '/work/2020/a%3Fb%23c.html'],
    ['/top/news/2020/%7F%C2%85%E2%80%A8.html', '/work/2020/%7F%C2%85%E2%80%A8.html'],
    ['/top/news/%252e%252e/x.html', '/work/%252e%252e/x.html'],
  ])('[SEC-03] when a moved address is %s, then a header can carry where it leads: %s', async (address, location) => {
    const world = await smallCluster();
    await world.moveColumn('s', 'news', 'work');
    await settle(world);
    expect(await ask(world, address)).toMatchObject({ status: 301, headers: { location } });
  });

  test.each(['/top/news/%0d%0aset-cookie:x=1', '//evil.example/%2e%2e', '/top/news//evil.example', '/\\evil.example'])(
    '[SEC-03] when an old address is the trick %s, then it leads nowhere',
    async (address) => {
      const world = await smallCluster();
      await world.moveColumn('s', 'news', 'work');
      await settle(world);
      const answer = await ask(world, address);
      expect(answer.status).toBe(404);
      expect(answer.headers['location']).toBeUndefined();
    },
  );

  test('[COL-06] when columns moved in a circle, then it ends in a 404', async () => {
    const world = await smallCluster();
    await world.moveColumn('s', 'news', 'work');
    await world.moveColumn('s', 'news', 'top/news');
    await settle(world);
    expect((await ask(world, '/top/news/2020/never.html')).status).toBe(404);
  });

  test('when the slash of a folder is missing, then it leads there', async () => {
    expect((await ask(await smallCluster(), '/top/news')).headers['location']).toBe('/top/news/');
  });

  test('when nothing ever stood there, then the site answers its helpful 404', async () => {
    const answer = await ask(await smallCluster(), '/nowhere.html');
    expect(answer).toMatchObject({ status: 404 });
    expect(answer.body).toContain('notFound');
  });

  test('[CLU-09] when the site is closed, then it answers 410 and names the new one, without what an address could smuggle in', async () => {
    const world = await smallCluster();
    const retirement = { at: '', newName: '<b>新站</b>', newUrl: 'https://new.gov.cn/', until: '' };
    await world.putSite('s', { status: 'closed', retirement });
    const answer = await ask(world, '/top/news/2026/a2.html?<script>');
    expect(answer.status).toBe(410);
    expect(answer.body).toContain('https://new.gov.cn/');
    expect(answer.body).not.toContain('<b>');
    expect(answer.body).not.toContain('<script>');
  });

  test('[CLU-09] [CLU-11] when the site is retired for good, then the notice names unit and new site with its link, in both languages and the theme’s look', async () => {
    const world = await smallCluster();
    const retirement = { at: '', newName: '新教育局', newUrl: 'https://new.gov.cn/', until: '' };
    const unit = { name: '市教育局', phone: '0000-1' } as Site['unit'];
    await world.putSite('s', { status: 'closed', retirement, unit, colour: 'teal' });
    const { body } = await ask(world, '/');
    expect(body).toContain('href="https://new.gov.cn/">新教育局</a>');
    expect(body).toContain('市教育局');
    expect(body).toContain('lang="en"');
    expect(body).toMatch(/href="\/assets\/site\.css\?v=[0-9a-f]{12}"/);
    expect(body).not.toMatch(/<style|style=|<script|javascript:/);

    await world.putSite('s', { retirement: { ...retirement, newUrl: 'javascript:alert(1)' } });
    expect((await ask(world, '/')).body).not.toContain('javascript:');
  });

  test('[CLU-09] when the site is offline for a while, then it answers 503 and says until when', async () => {
    const world = await smallCluster();
    const tempOffline = { from: '', until: '2026-03-05T17:00:00.000Z', reason: '设备搬迁' };
    await world.putSite('s', { status: 'tempOffline', tempOffline, unit: { name: '', phone: '' } as Site['unit'] });
    const answer = await ask(world, '/top/news/');
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '3600' } });
    expect(answer.body).toContain('<time datetime="2026-03-06">2026-03-06</time>');
  });

  test('when the site is preparing or unknown, then it answers 404 and says nothing of it', async () => {
    const world = await smallCluster();
    await world.putSite('p', { status: 'preparing', name: { zh: '筹建中', en: 'x' } });
    expect((await ask(world, '/', 'p')).body).not.toContain('筹建中');
    expect((await ask(world, '/', 'nobody')).status).toBe(404);
  });
});

test.each(['/a/../b', '/%2e%2e/b', '/a//b', '/a\\b', '/%00', '/%zz', `/${'x'.repeat(1000)}`])(
  '[SEC-07] given the trick address %s, then it means no page',
  (address) => {
    expect(pathOfAddress(address)).toBeUndefined();
  },
);

test.each([
  ['/', 'index.html'],
  ['/a/', 'a/index.html'],
  ['/a/b.html?x=1', 'a/b.html'],
  ['/%E6%94%BF/', '政/index.html'],
])('given the address %s, then it means %s', (address, path) => {
  expect(pathOfAddress(address)).toBe(path);
});

test.each([
  ['/top/news/2026/a2.html', 'http://t.localhost/xw/2026/a2.html'],
  ['/top/news/', 'http://t.localhost/xw/index.html'],
  ['/top/news/archive/r1.html', 'http://t.localhost/xw/index.html'],
  ['/nothing/here.html', 'http://t.localhost/'],
])(
  '[CLU-11] given a site that went into another, when its address %s is asked, then it leads to %s',
  async (address, location) => {
    const world = await smallCluster();
    await world.putSite('t');
    await world.putColumn('t', 'news', { path: 'xw' });
    await world.publish('t', 'news', 'a2', { hour: 2 });
    const mergedInto = { siteId: 't', at: '', taskId: 'k', columns: { news: 'news', top: 'news' } };
    const retirement = { at: '', newName: 't', newUrl: 'http://t.localhost/', until: '' };
    for (const status of ['offlineNotice', 'closed'] as const) {
      await world.putSite('s', { status, mergedInto, retirement });
      expect(await ask(world, address)).toMatchObject({ status: 301, headers: { location } });
    }
  },
);
