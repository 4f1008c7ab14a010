import { describe, expect, test } from 'vitest';
import type { PageSpec } from '#shared/domain/page/page.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { articleSpec, renderSample } from '#shared/rendering/testing/render-sample.ts';
import { sampleCluster, sampleColumn, sampleSite } from '#shared/rendering/testing/sample-cluster.ts';

const superiorLinks = [
  { name: '澜省人民政府', url: 'https://www.lan.gov.cn/' },
  { name: '一家企业', url: 'https://shop.example/' },
  { name: '脚本', url: 'javascript:alert(1)' },
];
const sites: readonly Site[] = [
  ...sampleCluster().sites,
  sampleSite('wjw', { parentSiteId: 'portal' }),
  sampleSite('hidden', { parentSiteId: 'portal', status: 'preparing' }),
  sampleSite('qinghe', { kind: 'district', parentSiteId: 'portal' }),
  sampleSite('jyjzt', { kind: 'topic', parentSiteId: 'jyj', hostSiteId: 'portal', domain: undefined }),
];
const settings = { ...sampleCluster().settings, superiorLinks };
const home = (siteId: string, lang: 'zh' | 'en' = 'zh'): PageSpec => ({
  siteId,
  kind: 'home',
  lang,
  path: lang === 'en' ? 'en/index.html' : 'index.html',
});

/** The block of a page: title of each group → addresses of its links; undefined when the page has no block. */
const blockOf = (body: string): Record<string, readonly string[]> | undefined => {
  const block = /<section class="block units site-links">.*?<\/section>/s.exec(body)?.[0];
  if (block === undefined) return undefined;
  return Object.fromEntries(
    block
      .split('<summary>')
      .slice(1)
      .map((group) => [
        group.slice(0, group.indexOf('<')),
        [...group.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => address),
      ]),
  );
};

describe('given a cluster of portal, departments, a district and a topic', () => {
  test('[CLU-15] when a department home page is rendered, then it leads to the sites above, beside and below, live ones only', async () => {
    const page = await renderSample(home('jyj'), { sites, settings });
    expect(blockOf(page?.body ?? '')).toEqual({
      上级网站: [
        'https://www.yunlan.gov.cn/',
        'https://www.lan.gov.cn/',
        `/leave?to=${encodeURIComponent('https://shop.example/')}`,
      ],
      同级网站: ['https://wjw.yunlan.gov.cn/'],
      下级网站: ['https://www.yunlan.gov.cn/zt/jyjzt/index.html'],
    });
  });

  test('[CLU-15] when a district home page is rendered, then groups without a site are left out', async () => {
    const page = await renderSample(home('qinghe'), { sites });
    expect(blockOf(page?.body ?? '')).toEqual({ 上级网站: ['https://www.yunlan.gov.cn/'] });
  });

  test('[CLU-15] when the portal home page is rendered, then it leads up only, and has no block when nothing is above', async () => {
    const page = await renderSample(home('portal'), { sites, settings });
    expect(Object.keys(blockOf(page?.body ?? '') ?? {})).toEqual(['上级网站']);
    expect(blockOf((await renderSample(home('portal'), { sites }))?.body ?? '')).toBeUndefined();
  });

  test('[CLU-15] when an English home page is rendered, then groups and cluster sites are English and other names marked as Chinese', async () => {
    const columns = [
      ...sampleCluster().columns,
      sampleColumn('jyj', 'en', { lang: 'en', path: 'en' }),
      sampleColumn('portal', 'en', { lang: 'en', path: 'en' }),
    ];
    const page = await renderSample(home('jyj', 'en'), { sites, settings, columns });
    expect(Object.keys(blockOf(page?.body ?? '') ?? {})).toEqual(['Higher level', 'Same level', 'Lower level']);
    expect(page?.body).toContain('<a href="https://www.yunlan.gov.cn/en/index.html" data-cluster>Yunlan portal</a>');
    expect(page?.body).toContain('<a href="https://www.lan.gov.cn/" lang="zh">澜省人民政府</a>');
  });

  test('[CLU-15] when pages say what they read, then home pages follow the list of sites and article pages do not', async () => {
    const follows = async (spec: PageSpec): Promise<readonly string[]> =>
      ((await renderSample(spec, { sites, settings }))?.reads ?? []).map((read) => read.tag);
    expect(await follows(home('jyj'))).toEqual(
      expect.arrayContaining(['sites', 'cluster', 'site:portal', 'site:wjw', 'site:jyjzt']),
    );
    const article = await follows(articleSpec('jyj', 'zcfg', 'd1'));
    expect(article).toContain('cluster');
    expect(article.filter((name) => name === 'sites' || name === 'site:wjw')).toEqual([]);
  });
});
