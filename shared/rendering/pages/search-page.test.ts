import { describe, expect, test } from 'vitest';
import type { PageSpec } from '#shared/domain/page/page.ts';
import type { SearchView } from '#shared/rendering/search-view.ts';
import { renderSample } from '#shared/rendering/testing/render-sample.ts';
import { sampleNow } from '#shared/rendering/testing/sample-cluster.ts';

const spec = (siteId: string, lang: 'zh' | 'en' = 'zh'): PageSpec => ({ siteId, kind: 'search', lang, path: 'search' });
const nothing: SearchView = {
  query: '不存在',
  fields: [],
  total: 0,
  results: [],
  facets: [
    { name: 'site', choices: [] },
    { name: 'year', choices: [] },
  ],
  sorts: [],
  page: 1,
  suggestions: [],
};
const found: SearchView = {
  ...nothing,
  total: 1,
  results: [
    {
      title: [{ text: '招生', hit: true }],
      excerpt: [{ text: '摘要', hit: false }],
      address: '/gzdt/2026/1.html',
      siteName: '云澜市教育局',
      kind: 'news',
      publishedAt: sampleNow,
    },
  ],
};
const mainOf = async (search: SearchView, one = spec('jyj')): Promise<string> => {
  const body = (await renderSample(one, {}, { search }))?.body ?? '';
  return body.slice(body.indexOf('<main'), body.indexOf('</main>'));
};

describe('given a search without a result [SRC-04]', () => {
  test('when a sub-site was searched, then its help leads to the whole cluster, the site map and the contacts', async () => {
    const main = await mainOf({ ...nothing, widerAddress: '/search?q=x&site=all' });
    for (const help of ['错别字', '减少关键词', '在全市政府网站中搜索']) expect(main).toContain(help);
    expect([...main.matchAll(/<a href="([^"]+)"/g)].map(([, address]) => address)).toEqual([
      '/search?q=x&amp;site=all',
      '/sitemap.html',
      '/#contact',
    ]);
    expect((await renderSample({ ...spec('jyj'), kind: 'home', path: 'index.html' }))?.body).toContain('id="contact"');
  });

  test('when the portal was searched, then its help leads to the departments, and in English to its own contact', async () => {
    expect(await mainOf(nothing, spec('portal'))).toContain('href="/#departments"');
    expect(await mainOf(nothing, spec('portal', 'en'))).toContain('href="/en/index.html#contact"');
    const home = await renderSample({ ...spec('portal'), kind: 'home', path: 'index.html' });
    expect(home?.body).toContain('id="departments"');
  });

  test('when it is shown, then no room is kept for facets', async () => {
    expect(await mainOf(nothing)).not.toMatch(/facets|with-beside/);
    expect(await mainOf(found)).not.toMatch(/facets|with-beside/);
  });
});

describe('given results with facets', () => {
  test('when they are shown, then the facets are folded, the choice made stands in their title, and empty ones are left out', async () => {
    const choices = [
      { name: '云澜市教育局', count: 1, address: '/search?q=x&site=all', chosen: true },
      { name: '云澜市卫生健康委员会', count: 2, address: '/search?q=x&site=wjw', chosen: false },
    ];
    const main = await mainOf({ ...found, facets: [{ name: 'site', choices }, ...nothing.facets.slice(1)] });
    expect(main).toContain('<details data-fold="1000"><summary>筛选<span class="chosen">云澜市教育局</span></summary>');
    expect(main.match(/<h2>网站<\/h2>/g)).toHaveLength(1);
    expect(main).not.toContain('<h2>年份</h2>');
  });
});
