import { describe, expect, test } from 'vitest';
import type { PageKind, PageSpec } from '#shared/domain/page/page.ts';
import { articleSpec, renderSample } from '#shared/rendering/testing/render-sample.ts';
import { sampleArticle, sampleCluster, sampleColumn, sampleSite } from '#shared/rendering/testing/sample-cluster.ts';

const spec = (kind: PageKind, path: string, over: Partial<PageSpec> = {}): PageSpec => ({
  siteId: 'jyj',
  lang: 'zh',
  kind,
  path,
  ...over,
});

const specs: readonly PageSpec[] = [
  spec('home', 'index.html'),
  spec('home', 'index.html', { siteId: 'portal' }),
  spec('home', 'en/index.html', { siteId: 'portal', lang: 'en' }),
  spec('list', 'gzdt/index.html', { columnId: 'gzdt' }),
  spec('archive', 'gzdt/archive/n19.html', { columnId: 'gzdt', rangeId: 'n19' }),
  spec('archiveIndex', 'gzdt/archive/index.html', { columnId: 'gzdt' }),
  spec('feed', 'gzdt/feed.xml', { columnId: 'gzdt' }),
  articleSpec('jyj', 'zcfg', 'd1'),
  spec('sitemapPage', 'sitemap.html'),
  spec('robots', 'robots.txt'),
  spec('notFound', '404.html'),
  spec('withdrawn', 'gzdt/2026/x.html', { columnId: 'gzdt' }),
  spec('search', 'search'),
  spec('leave', 'leave'),
];

const metaOf = (body: string): ReadonlyMap<string, string> =>
  new Map(
    [...body.matchAll(/<meta name="([A-Za-z]+)" content="([^"]*)">/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

describe('given the kinds of pages', () => {
  test.each(specs)('when $kind of $siteId at $path is rendered twice, then the bytes are the same', async (one) => {
    const page = await renderSample(one);
    expect(page?.body.length).toBeGreaterThan(50);
    expect(await renderSample(one)).toEqual(page);
  });

  test.each(specs.filter(({ kind }) => !['feed', 'robots'].includes(kind)))(
    'when $kind at $path is rendered, then frame, footer items and weight meet the norm [CLU-08]',
    async (one) => {
      const body = (await renderSample(one))?.body ?? '';
      const order = [
        'badge-party-government',
        'badge-error-report',
        '9999000002',
        '云澜市教育局',
        '澜ICP备',
        '99990000000002',
        'sitemap.html',
      ];
      const footer = body.slice(body.indexOf('<footer'));
      const places = order.map((text) => footer.indexOf(text));
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(body.indexOf('emblem.svg')).toBeLessThan(body.indexOf('<main'));
      expect(body).toContain('class="skip" href="#main"');
      expect(body).not.toMatch(/\sstyle=|<script(?! src="\/assets\/)|\son[a-z]+="/);
      expect(body.length).toBeLessThan(100_000);
      expect(metaOf(body).get('SiteIDCode')).toBe('9999000002');
    },
  );
});

describe('given an article page', () => {
  test('when it is rendered, then it carries all three groups of official tags', async () => {
    const meta = metaOf((await renderSample(articleSpec('jyj', 'zcfg', 'd1')))?.body ?? '');
    expect(Object.fromEntries(meta)).toMatchObject({
      SiteName: '云澜市jyj',
      SiteDomain: 'jyj.yunlan.gov.cn',
      SiteIDCode: '9999000002',
      ColumnName: '栏目zcfg',
      ColumnDescription: '栏目说明',
      ColumnKeywords: '关键词',
      ColumnType: '政策文件',
      ArticleTitle: '标题d1',
      PubDate: '2026-11-20 09:30',
      ContentSource: '云澜市教育局',
      Keywords: '主题一',
      Author: '张三',
      Description: '摘要',
      Url: 'https://jyj.yunlan.gov.cn/zcfg/2026/d1.html',
    });
  });

  test('when it is a policy document, then the official block has its items in order [DIS-08]', async () => {
    const body = (await renderSample(articleSpec('jyj', 'zcfg', 'd1')))?.body ?? '';
    const labels = [...body.matchAll(/<dt>([^<]+)<\/dt>/g)].map(([, label]) => label);
    expect(labels).toEqual([
      '索引号',
      '主题分类',
      '发文机关',
      '成文日期',
      '标题',
      '发文字号',
      '发布日期',
      '有效性',
      '主题词',
    ]);
  });

  test('when it is rendered, then a QR code of its absolute address is on it [TPL-08]', async () => {
    const { qrSvg } = await import('#shared/text/qr-svg.ts');
    const body = (await renderSample(articleSpec('jyj', 'zcfg', 'd1')))?.body ?? '';
    expect(body).toContain(qrSvg('https://jyj.yunlan.gov.cn/zcfg/2026/d1.html'));
  });

  test.each(['withdrawn', 'takenDown', 'expired'] as const)('when it is %s, then it has no page', async (status) => {
    const article = sampleArticle('jyj', 'd1', { columnId: 'zcfg' });
    const articles = [{ ...article, live: article.live && { ...article.live, status } }];
    expect(await renderSample(articleSpec('jyj', 'zcfg', 'd1'), { articles })).toBeUndefined();
  });

  test('when its column is retired, then it has no page', async () => {
    const columns = [sampleColumn('jyj', 'zcfg', { status: 'retired' })];
    expect(await renderSample(articleSpec('jyj', 'zcfg', 'd1'), { columns })).toBeUndefined();
  });

  test('when every field holds markup, then none of it is live', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const articles = [
      sampleArticle('jyj', 'd1', {
        columnId: 'zcfg',
        kind: 'policyDocument',
        title: evil,
        subtitle: evil,
        summary: evil,
        author: evil,
        editor: evil,
        source: { kind: 'repost', name: evil, url: 'javascript:alert(1)' },
        keywords: [evil],
        documentNumber: evil,
        publisher: evil,
        subjectClass: evil,
        attachments: [
          { mediaId: 'm"><script>', fileName: `${evil}.pdf`, contentType: 'application/pdf', size: 1, alt: evil },
        ],
      }),
    ];
    const columns = sampleCluster().columns.map((column) => ({
      ...column,
      name: { zh: evil, en: evil },
      description: evil,
      keywords: [evil],
    }));
    const sites = [
      sampleSite('jyj', { name: { zh: evil, en: evil }, description: { zh: evil, en: evil }, domain: 'jyj.gov.cn' }),
    ];
    for (const one of [
      articleSpec('jyj', 'zcfg', 'd1'),
      spec('list', 'zcfg/index.html', { columnId: 'zcfg' }),
      spec('home', 'index.html'),
      spec('sitemapPage', 'sitemap.html'),
      spec('feed', 'zcfg/feed.xml', { columnId: 'zcfg' }),
    ]) {
      const body = (await renderSample(one, { articles, columns, sites }))?.body ?? '';
      expect(body).toContain('&lt;script&gt;');
      expect(body).not.toMatch(/<script>|<img src=x|javascript:/);
    }
  });
});

describe('given pages that show nothing public', () => {
  test('when a column is empty, then it has no page and no feed', async () => {
    expect(await renderSample(spec('list', 'gzdt/index.html', { columnId: 'gzdt' }), { articles: [] })).toBeUndefined();
    expect(await renderSample(spec('feed', 'gzdt/feed.xml', { columnId: 'gzdt' }), { articles: [] })).toBeUndefined();
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'https://www.gov.cn@evil.example/',
    'https://www.gov.cn:x@evil.example/',
    '//evil.example/',
    'view-source:https://evil.example/',
    'http://[',
    '"><script>alert(1)</script>',
  ])('[SEC-03] when the leaving notice is asked for %s, then it offers no link there', async (leaveTo) => {
    const body = (await renderSample(spec('leave', 'leave'), {}, { leaveTo }))?.body ?? '';
    expect(body).not.toMatch(/javascript:|evil\.example|<script>|view-source/);
    expect(body).toContain('无效');
  });

  test('when the cluster mourns, then every page is grey, and only then', async () => {
    const settings = {
      ...sampleCluster().settings,
      mourning: { from: '2026-11-22T00:00:00.000Z', to: '2026-11-23T00:00:00.000Z' },
    };
    expect((await renderSample(spec('home', 'index.html'), { settings }))?.body).toContain('class="mourning"');
    const after = await renderSample(spec('home', 'index.html'), { settings }, { now: '2026-11-23T00:00:00.000Z' });
    expect(after?.body).not.toContain('class="mourning"');
  });
});

describe('given an English column tree', () => {
  const columns = [
    ...sampleCluster().columns,
    sampleColumn('portal', 'en', { lang: 'en' }),
    sampleColumn('portal', 'en-news', { lang: 'en', parentId: 'en', path: 'en/news' }),
  ];
  const articles = [
    ...sampleCluster().articles,
    sampleArticle('portal', 'e1', { columnId: 'en-news', lang: 'en', title: 'A new path' }),
  ];
  const cluster = { columns, articles };

  test('when its root column is asked for, then the answer is the English home page', async () => {
    const english = { siteId: 'portal', lang: 'en', path: 'en/index.html' } as const;
    const home = await renderSample({ ...english, kind: 'home' }, cluster);
    expect(await renderSample({ ...english, kind: 'list', columnId: 'en' }, cluster)).toEqual(home);
    expect(home?.body).toContain('<html lang="en"');
    expect(home?.body).toContain('A new path');
  });

  test('when an English page is rendered, then no Chinese article stands under English chrome', async () => {
    const home = await renderSample({ siteId: 'portal', lang: 'en', path: 'en/index.html', kind: 'home' }, cluster);
    expect(home?.body).not.toContain('标题p1');
    expect(home?.body).toContain('Skip to main content');
  });

  test('[CNT-04] when the unit has English words, then footer and contact card show them, else the Chinese ones marked as such', async () => {
    const page = { siteId: 'portal', lang: 'en', path: 'en/index.html', kind: 'home' } as const;
    const chinese = (await renderSample(page, cluster))?.body ?? '';
    expect(chinese.match(/lang="zh">云澜市教育局</g)).toHaveLength(2);
    expect(chinese).toContain('<dd lang="zh">工作日</dd>');

    const sites = sampleCluster().sites.map((site) => {
      const en = { name: 'Education Bureau', address: '18 Wenlan Road', hours: 'Working days' };
      return { ...site, unit: { ...site.unit, en } };
    });
    const english = (await renderSample(page, { ...cluster, sites }))?.body ?? '';
    expect(english.match(/>Education Bureau</g)).toHaveLength(2);
    expect(english).toContain('18 Wenlan Road');
    expect(english).not.toMatch(/云澜市教育局|文澜路|工作日/);
    expect(
      (await renderSample({ ...page, lang: 'zh', path: 'index.html' }, { ...cluster, sites }))?.body,
    ).not.toContain('Education Bureau');
  });
});

describe('given a policy document and its interpretation', () => {
  test('when the document is rendered, then it leads to the interpretation and has read it', async () => {
    const articles = [
      sampleArticle('jyj', 'd1', {
        columnId: 'zcfg',
        kind: 'policyDocument',
        related: [{ siteId: 'portal', articleId: 'p1', relation: 'interpretation' }],
      }),
      sampleArticle('portal', 'p1', { kind: 'interpretation' }),
    ];
    const page = await renderSample(articleSpec('jyj', 'zcfg', 'd1'), { articles });
    const section = page?.body.split('相关解读')[1] ?? '';
    expect(section).toContain('href="https://www.yunlan.gov.cn/gzdt/2026/p1.html"');
    expect(page?.reads).toContainEqual({ tag: 'article:portal/p1' });
  });
});

describe('given the navigation of a site [NAV-01]', () => {
  test('when a column page is rendered, then its entry is marked and its path leads home', async () => {
    const body = (await renderSample(spec('list', 'gzdt/index.html', { columnId: 'gzdt' })))?.body ?? '';
    expect(body).toContain('<a href="/gzdt/index.html" aria-current="true">');
    const crumbs = body.slice(body.indexOf('class="crumbs'), body.indexOf('<main'));
    expect([...crumbs.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(['/', '/gzdt/index.html']);
  });

  test('when a list is longer than its page, then it goes on in the archive where it ends, and totals are not told', async () => {
    const body = (await renderSample(spec('list', 'gzdt/index.html', { columnId: 'gzdt' })))?.body ?? '';
    expect(body).toContain('rel="next" href="/gzdt/archive/n19.html"');
    expect(body).toContain('href="/gzdt/archive/index.html"');
  });
});
