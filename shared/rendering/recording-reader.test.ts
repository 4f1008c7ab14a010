import { describe, expect, test } from 'vitest';
import { pagePath } from '#shared/domain/page/page-path.ts';
import { recordedReads, structuralTags } from '#shared/rendering/structural-tags.ts';
import { articleSpec, renderSample } from '#shared/rendering/testing/render-sample.ts';
import { sampleCluster, sampleSite } from '#shared/rendering/testing/sample-cluster.ts';

const columnSpec = (siteId: string, columnId: string) =>
  ({ siteId, columnId, lang: 'zh', path: pagePath.list(columnId) }) as const;

describe('given what pages read [CNT-21]', () => {
  test('when an article page is rendered, then all it read follows from its spec', async () => {
    const spec = articleSpec('jyj', 'zcfg', 'd1');
    const page = await renderSample(spec);
    const site = sampleSite('jyj', { parentSiteId: 'portal' });
    expect(recordedReads(page?.reads ?? [], structuralTags(spec, site, ['zcfg']))).toEqual([]);
  });

  test('when a full list is rendered, then its window ends at its last row', async () => {
    const page = await renderSample({ ...columnSpec('jyj', 'gzdt'), kind: 'list' });
    const read = page?.reads.find(({ tag }) => tag === 'list:jyj/gzdt');
    expect(read?.from).toBe('1#2026-10-09T02:00:00.000Z#n19');
    expect(read?.to).toBeUndefined();
  });

  test('when a list has fewer rows than fit, then its window is open at the bottom', async () => {
    const page = await renderSample({ ...columnSpec('jyj', 'zcfg'), kind: 'list' });
    const read = page?.reads.find(({ tag }) => tag === 'list:jyj/zcfg');
    expect(read).toEqual({ tag: 'list:jyj/zcfg', from: undefined, to: undefined });
  });

  test('when an archive page is rendered, then its window is the range', async () => {
    const spec = {
      ...columnSpec('jyj', 'gzdt'),
      kind: 'archive',
      rangeId: 'n19',
      path: 'gzdt/archive/n19.html',
    } as const;
    const read = (await renderSample(spec))?.reads.find(({ tag }) => tag === 'list:jyj/gzdt');
    expect(read).toMatchObject({ from: '1#2026-10-09T02:00:00.000Z#n19', to: '1#2026-10-18T02:00:00.000Z#n10' });
  });

  test('when the portal shows rows of a department, then it read that site and its own list [COL-08]', async () => {
    const page = await renderSample({ ...columnSpec('portal', 'bmdt'), kind: 'list' });
    const tags = page?.reads.map(({ tag }) => tag) ?? [];
    expect(tags).toEqual(expect.arrayContaining(['list:portal/bmdt', 'site:jyj', 'column:portal/bmdt']));
    expect(page?.body).toContain('href="https://jyj.yunlan.gov.cn/gzdt/2026/n00.html"');
  });

  test('when the portal home is rendered, then it read the sites and each list it asked for [CLU-05]', async () => {
    const page = await renderSample({ siteId: 'portal', kind: 'home', lang: 'zh', path: 'index.html' });
    const tags = page?.reads.map(({ tag }) => tag) ?? [];
    expect(tags).toEqual(expect.arrayContaining(['sites', 'list:portal/gzdt', 'list:portal/bmdt', 'list:portal/tzgg']));
    expect(page?.body).toContain('href="https://jyj.yunlan.gov.cn/"');
  });

  test('when header and footer come from the cache, then the page has read the same', async () => {
    const { fragmentCache } = await import('#shared/rendering/fragment-cache.ts');
    const fragments = { cache: fragmentCache(), revision: '1' };
    const spec = articleSpec('jyj', 'zcfg', 'd1');
    const first = await renderSample(spec, {}, { fragments });
    const second = await renderSample(spec, {}, { fragments });
    expect(second).toEqual(first);
    expect(second).toEqual(await renderSample(spec));
  });

  test('when a site is not live, then it has no page', async () => {
    const sites = sampleCluster().sites.map((site) => ({ ...site, status: 'preparing' as const }));
    expect(
      await renderSample({ siteId: 'jyj', kind: 'home', lang: 'zh', path: 'index.html' }, { sites }),
    ).toBeUndefined();
  });
});
