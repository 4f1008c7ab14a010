import { describe, expect, test } from 'vitest';
import { settle } from '#functions/rendering/testing/run-queues.ts';
import { smallCluster } from '#functions/rendering/testing/small-cluster.ts';
import { storedPages, writtenPages } from '#functions/rendering/testing/written-pages.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

const page = (articleId: string): string => `s/top/news/2026/${articleId}.html`;
const lists = ['s/top/feed.xml', 's/top/index.html', 's/top/news/feed.xml', 's/top/news/index.html'];
const portalLists = ['portal/bm/feed.xml', 'portal/bm/index.html', 'portal/index.html'];

describe('given a department whose news column stands in a column of the portal', () => {
  test('[CNT-21] [COL-08] when an article is published, then exactly the pages that show it are written, on both sites', async () => {
    const world = await smallCluster();
    const change = async () => {
      const article = await world.publish('s', 'news', 'a4', { hour: 4 });
      await world.project(article, 'portal', 'bm');
    };
    expect(await writtenPages(world, change)).toEqual({
      written: [...portalLists, 's/index.html', 's/sitemap.xml', ...lists, page('a3'), page('a4')].sort(),
      removed: [],
    });
  });

  test('[CNT-31] when the body alone is corrected, then only its own page is written', async () => {
    const world = await smallCluster();
    const { written } = await writtenPages(world, () => world.correctBody('s', 'a2'));
    expect(written).toEqual([page('a2'), 's/sitemap.xml'].sort());
  });

  test('[CNT-21] when a title is corrected, then its page, its lists and its neighbours are written', async () => {
    const world = await smallCluster();
    const change = async () => {
      const article = await world.publish('s', 'news', 'a2', { title: 'corrected' });
      await world.project(article, 'portal', 'bm');
    };
    const { written } = await writtenPages(world, change);
    const expected = [...portalLists, 's/index.html', 's/sitemap.xml', ...lists, ...['a1', 'a2', 'a3'].map(page)];
    expect(written).toEqual(expected.sort());
  });

  test('[CNT-21] when an article is taken down, then its page is removed and no page shows it, before its projection left too', async () => {
    const world = await smallCluster();
    const { written, removed } = await writtenPages(world, () => world.leave('s', 'a2', 'takenDown'));
    expect(removed).toEqual([page('a2')]);
    expect(written).toEqual(
      ['s/index.html', 's/sitemap.xml', ...lists, page('a1'), page('a3')].concat(portalLists).sort(),
    );
    for (const [path, text] of await storedPages(world)) expect([path, text.includes('a2')]).toEqual([path, false]);
  });

  test('[CNT-21] when an event comes twice, then nothing is written again', async () => {
    const world = await smallCluster();
    const events = world.tables.outbox.flatMap(({ json }) => {
      const { event } = JSON.parse(json);
      return event ? [JSON.parse(event)] : [];
    });
    const repeat = () => world.queue.send('plan', [{ body: JSON.stringify({ events }) }]);
    expect(await writtenPages(world, repeat)).toEqual({ written: [], removed: [] });
  });

  test('when something changes that no page shows, then nothing is written', async () => {
    const world = await smallCluster();
    expect(await writtenPages(world, () => world.putSite('s', { reviewHours: 5 }))).toEqual({
      written: [],
      removed: [],
    });
  });

  test('[COL-06] when a column is renamed, then every page that shows its name is written and no other', async () => {
    const world = await smallCluster();
    const change = () => world.putColumn('s', 'news', { name: { zh: '新闻', en: 'News' } });
    const { written } = await writtenPages(world, change);
    const pages = [...(await storedPages(world))].filter(([, text]) => text.includes('新闻')).map(([path]) => path);
    expect(written).toEqual(pages.sort());
    expect(written).toContain(page('a1'));
    expect(written.filter((path) => path.startsWith('portal/'))).toEqual([]);
  });

  test('[CLU-09] when a site is renamed, then its pages and those of other sites that name it are written', async () => {
    const world = await smallCluster();
    const { written } = await writtenPages(world, () =>
      world.putSite('s', { name: { zh: '教育局', en: 'Education' } }),
    );
    const pages = [...(await storedPages(world))].filter(([, text]) => text.includes('教育局')).map(([path]) => path);
    expect(written).toEqual(pages.sort());
    expect(written).toContain('portal/index.html');
  });

  test('[CLU-15] when a site is renamed, then all pages of the sites below and hosted by it are written, and no other', async () => {
    const world = await smallCluster();
    await world.putSite('t', { kind: 'topic', hostSiteId: 'portal' });
    await world.putSite('elsewhere', { parentSiteId: 's' });
    const { written, removed } = await writtenPages(world, () =>
      world.putSite('portal', { name: { zh: '市政府', en: 'City' } }),
    );
    const pages = [...(await storedPages(world))].filter(([, text]) => text.includes('市政府')).map(([path]) => path);
    expect({ written, removed }).toEqual({ written: pages.sort(), removed: [] });
    expect(written).toEqual(expect.arrayContaining(['portal/bm/index.html', page('a1'), 's/404.html', 't/index.html']));
    expect(written.filter((path) => path.startsWith('elsewhere/'))).toEqual([]);
  });

  test('[COL-06] when a column moves to another path, then its old pages are gone and lead to the new ones', async () => {
    const world = await smallCluster();
    const move = () => world.moveColumn('s', 'news', 'work');
    const { removed } = await writtenPages(world, move);
    expect(removed).toEqual(['s/top/news/feed.xml', 's/top/news/index.html', ...['a1', 'a2', 'a3'].map(page)].sort());
    const pages = await storedPages(world);
    expect([...pages.keys()].filter((path) => path.startsWith('s/work/'))).toEqual([
      's/work/2026/a1.html',
      's/work/2026/a2.html',
      's/work/2026/a3.html',
      's/work/feed.xml',
      's/work/index.html',
    ]);
  });

  test('[CLU-09] when a site is not launched yet, then one notice stands for all its pages; after the launch it has all', async () => {
    const world = await smallCluster();
    await world.putSite('n', { status: 'preparing' });
    await world.putColumn('n', 'news');
    await world.publish('n', 'news', 'x1');
    await settle(world);
    const kept = [...(await storedPages(world)).keys()].filter((path) => path.startsWith('n/'));
    expect(kept).toEqual(['n/404.html']);
    const { written } = await writtenPages(world, () => world.putSite('n', { status: 'live' }));
    expect(written).toEqual(
      [
        '404.html',
        'index.html',
        'news/2026/x1.html',
        'news/feed.xml',
        'news/index.html',
        'robots.txt',
        'sitemap.html',
        'sitemap.xml',
      ]
        .map((path) => `n/${path}`)
        .concat('portal/index.html')
        .sort(),
    );
  });

  test('[CLU-02] when a site without any article is launched, then it gets its standing pages by that alone', async () => {
    const world = await smallCluster();
    const name = { zh: '新站', en: 'New' };
    await world.putSite('n', { status: 'preparing', languages: ['zh', 'en'], name });
    const columns = new ColumnRepository(world.tables);
    const empty = {
      siteId: 'n',
      columnId: 'news',
      version: 1,
      path: 'news',
      lang: 'zh',
      order: 1,
      visible: true,
    } as Column;
    const column = { ...empty, status: 'active', mounts: [], name: { zh: '空栏目', en: 'Empty' } } as Column;
    await world.save([columns.put(column)], { siteId: 'n', tags: [tag.navigation('n')] });
    await settle(world);
    const sites = new SiteRepository(world.tables);
    const site = await sites.find('n');
    if (!site) throw new Error('no site');
    const live = { ...site, status: 'live', version: site.version + 1 } as const;
    const launch = { type: 'SiteLaunched', siteId: 'n', tags: [tag.site('n'), tag.sites] } as const;

    const { written } = await writtenPages(world, () => world.save([sites.put(live)], launch));
    const standing = ['404.html', 'en/index.html', 'en/sitemap.html', 'index.html', 'robots.txt', 'sitemap.html'];
    expect(written).toEqual(['portal/index.html', ...[...standing, 'sitemap.xml'].map((path) => `n/${path}`)].sort());
    const pages = await storedPages(world);
    expect(pages.get('n/index.html')).not.toContain('空栏目');
    expect(pages.get('n/sitemap.xml')).toContain('/en/');
  });
});
