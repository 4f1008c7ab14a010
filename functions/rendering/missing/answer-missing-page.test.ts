import { describe, expect, test } from 'vitest';
import { answerMissingPage } from '#functions/rendering/missing/answer-missing-page.ts';
import type { RenderingWorld } from '#functions/rendering/testing/rendering-world.ts';
import { settle } from '#functions/rendering/testing/run-queues.ts';
import { smallCluster } from '#functions/rendering/testing/small-cluster.ts';
import { pathOfAddress } from '#shared/domain/page/missing-page.ts';

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

  test('[COL-06] when its column moved, then old lists and articles lead to the new ones, at once for those without a page', async () => {
    const world = await smallCluster();
    await world.moveColumn('s', 'news', 'work');
    await settle(world);
    expect(await ask(world, '/top/news/')).toMatchObject({ status: 301, headers: { location: '/work/' } });
    expect((await ask(world, '/top/news/2026/a2.html')).headers['location']).toBe('/work/2026/a2.html');
    expect((await ask(world, '/top/news/2020/old.html')).headers['location']).toBe('/work/2020/old.html');
  });

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
