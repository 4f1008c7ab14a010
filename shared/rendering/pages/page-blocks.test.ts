import { describe, expect, test } from 'vitest';
import type { PageBlock } from '#shared/domain/page/block/page-block.ts';
import type { PageSpec } from '#shared/domain/page/page.ts';
import { renderSample } from '#shared/rendering/testing/render-sample.ts';
import { sampleCluster, sampleColumn } from '#shared/rendering/testing/sample-cluster.ts';

const home: PageSpec = { siteId: 'jyj', kind: 'home', lang: 'zh', path: 'index.html' };

const withHome = (homeBlocks: readonly PageBlock[]) => ({
  sites: sampleCluster().sites.map((site) => (site.siteId === 'jyj' ? { ...site, homeBlocks } : site)),
});

describe('given a home page put together from blocks', () => {
  test('[TPL-02] when it is rendered, then the blocks stand in their order and what they list is remembered', async () => {
    const page = await renderSample(
      home,
      withHome([
        { kind: 'text', title: { zh: '欢迎', en: 'Welcome' }, text: { zh: '<b>办事</b>请进', en: 'x' } },
        { kind: 'list', column: 'gzdt', limit: 3, title: { zh: '最新动态', en: 'News' } },
        { kind: 'unitCard' },
      ]),
    );
    const body = page?.body ?? '';
    expect(body.indexOf('欢迎')).toBeGreaterThan(0);
    expect(body.indexOf('欢迎')).toBeLessThan(body.indexOf('最新动态'));
    expect(body.indexOf('最新动态')).toBeLessThan(body.indexOf('unit-card'));
    expect(body).toContain('&lt;b&gt;办事');
    const tags = page?.reads.map(({ tag }) => tag);
    expect(tags).toEqual(expect.arrayContaining(['homeBlocks:jyj', 'list:jyj/gzdt']));
    expect(tags).not.toContain('list:jyj/zcfg');
  });

  test('[TPL-02] when its English home has blocks of its own, then that page shows them and the Chinese one does not', async () => {
    const homeBlocksEn: readonly PageBlock[] = [{ kind: 'heading', title: { zh: 'Welcome', en: 'Welcome' } }];
    const sites = sampleCluster().sites.map((site) => (site.siteId === 'jyj' ? { ...site, homeBlocksEn } : site));
    const english = await renderSample({ ...home, lang: 'en', path: 'en/index.html' }, { sites });
    expect(english?.body).toContain('Welcome');
    expect((await renderSample(home, { sites }))?.body).not.toContain('Welcome');
  });

  test('[CLU-16] [NAV-05] when it has systems and steps, then links leave by the notice and steps are numbered in order', async () => {
    const body =
      (
        await renderSample(
          home,
          withHome([
            {
              kind: 'links',
              links: [
                { name: { zh: '审批系统', en: 'a' }, url: 'https://spxt.example.com/in' },
                { name: { zh: '办事指南', en: 'b' }, url: '/bszn/index.html' },
              ],
            },
            {
              kind: 'steps',
              steps: [
                { name: { zh: '备齐材料', en: 'a' }, text: { zh: '甲', en: 'a' } },
                { name: { zh: '提出申请', en: 'b' }, text: { zh: '乙', en: 'b' } },
              ],
            },
          ]),
        )
      )?.body ?? '';
    expect(body).toContain(
      'href="/leave?to=https%3A%2F%2Fspxt.example.com%2Fin" rel="noopener noreferrer external nofollow"',
    );
    expect(body).toContain('href="/bszn/index.html"><strong>办事指南');
    expect(body).toMatch(/<ol class="steps">[\s\S]*备齐材料[\s\S]*提出申请/);
  });

  test('[TPL-02] when it has none, then its template shows what it always did', async () => {
    expect((await renderSample(home, withHome([])))?.body).toBe((await renderSample(home))?.body);
  });
});

test('[COL-13] given a topic column without rows of its own, when it has blocks, then it has a page and stands in the site map', async () => {
  const blocks: readonly PageBlock[] = [{ kind: 'list', column: 'gzdt' }];
  const columns = (of: readonly PageBlock[]) => [
    ...sampleCluster().columns,
    sampleColumn('jyj', 'ztfw', { blocks: of, name: { zh: '主题服务', en: 'Subject' } }),
  ];
  const spec: PageSpec = { siteId: 'jyj', kind: 'list', lang: 'zh', columnId: 'ztfw', path: 'ztfw/index.html' };
  expect((await renderSample(spec, { columns: columns(blocks) }))?.body).toContain('page-blocks');
  expect(await renderSample(spec, { columns: columns([]) })).toBeUndefined();
  const map: PageSpec = { siteId: 'jyj', kind: 'sitemapPage', lang: 'zh', path: 'sitemap.html' };
  expect((await renderSample(map, { columns: columns(blocks) }))?.body).toContain('主题服务');
});

test('[COL-10] given a topic page that lists the rows of its own column, when it is rendered, then they stand there once', async () => {
  const blocks: readonly PageBlock[] = [{ kind: 'list', column: 'gzdt', limit: 3, wide: true }];
  const columns = (of: readonly PageBlock[]) =>
    sampleCluster().columns.map((column) =>
      column.siteId === 'jyj' && column.columnId === 'gzdt' ? { ...column, blocks: of } : column,
    );
  const spec: PageSpec = { siteId: 'jyj', kind: 'list', lang: 'zh', columnId: 'gzdt', path: 'gzdt/index.html' };
  const lists = async (of: readonly PageBlock[]) =>
    [...((await renderSample(spec, { columns: columns(of) }))?.body ?? '').matchAll(/<ul class="rows/g)].length;
  expect(await lists(blocks)).toBe(1);
  expect(await lists([{ kind: 'unitCard' }, { kind: 'list', column: 'zcfg' }])).toBeGreaterThan(0);
});

test('[TPL-03] given a page under edit, when it is rendered, then each block has a mark before it, and readers get none', async () => {
  const blocks = withHome([{ kind: 'unitCard' }, { kind: 'list', column: 'gzdt' }]);
  const editing = (await renderSample(home, blocks, { editing: true }))?.body ?? '';
  expect(editing).toContain('<span data-block="1" hidden>');
  expect((await renderSample(home, blocks))?.body).not.toContain('data-block');
});
