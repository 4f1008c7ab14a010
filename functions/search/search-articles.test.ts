import { describe, expect, test } from 'vitest';
import { searchArticles } from '#functions/search/search-articles.ts';
import type { SearchWorld } from '#functions/search/testing/search-world.ts';
import { threeSites } from '#functions/search/testing/three-sites.ts';

const asked = (world: SearchWorld, q: string, fields: object = {}) =>
  searchArticles(world)({ q, sort: 'relevance', page: 1, ...fields });
const ids = async (world: SearchWorld, q: string, fields: object = {}) =>
  (await asked(world, q, fields)).items.map(({ articleId }) => articleId);
const text = (segments: readonly { readonly text: string; readonly hit: boolean }[]) =>
  segments.map((segment) => (segment.hit ? `[${segment.text}]` : segment.text)).join('');

describe('given articles of several sites in one index', () => {
  test('[SRC-01] [CLU-09] when words are typed, then what is found comes from every live site, best first', async () => {
    const world = await threeSites();
    const found = await asked(world, '营商环境');
    expect(
      found.items
        .map(({ articleId }) => articleId)
        .slice(0, 2)
        .sort(),
    ).toEqual(['j2', 'p1']);
    expect(found.items.map(({ articleId }) => articleId)).toEqual(expect.arrayContaining(['w1']));
    expect(found).toMatchObject({ total: 3, page: 1, relieved: false, help: null });
    expect(found.facets.site).toEqual(
      expect.arrayContaining([
        { value: 'portal', name: '云澜市人民政府', count: 1 },
        { value: 'jyj', name: '教育局', count: 1 },
      ]),
    );
    expect(found.facets.column).toEqual([{ value: 'news', name: '工作动态', count: 3 }]);
    expect(found.facets.year.map(({ value }) => value)).toEqual(['2026', '2025']);
  });

  test('[SRC-02] when an item is shown, then its address is absolute, and its marks show what was typed', async () => {
    const world = await threeSites();
    const [first] = (await asked(world, '营商环境', { siteId: 'portal' })).items;
    expect(first).toMatchObject({
      url: 'http://localhost/news/2026/p1.html',
      siteName: '云澜市人民政府',
      columnName: '工作动态',
      kind: 'policyDocument',
      documentNumber: '云政发〔2026〕6号',
    });
    expect(text(first?.titleSegments ?? [])).toBe('云澜市人民政府关于优化[营商环境]的意见');
    expect(text(first?.excerpt ?? [])).toBe('为持续优化[营商环境]，提出如下意见。');
  });

  test.each([
    ['site', { siteId: 'jyj' }, ['j2']],
    ['column above', { siteId: 'jyj', columnId: 'top' }, ['j2']],
    ['kind', { kind: 'policyDocument' }, ['p1']],
    ['first day', { from: '2026-02-01' }, ['p1']],
    ['last day', { to: '2025-12-31' }, ['j2']],
    ['language', { lang: 'en' }, []],
  ])('[SRC-04] when it is narrowed by %s, then only that comes', async (_, filter, expected) => {
    expect(await ids(await threeSites(), '营商环境', filter)).toEqual(expected);
  });

  test.each([
    ['the text of an attachment', '民办学校清单', 'j2'],
    ['a document number in other brackets', '云政发[2026]6号', 'p1'],
    ['a question', '小学招生要什么材料？', 'j1'],
    ['a whole title', '云澜市人民政府关于优化营商环境的意见', 'p1'],
  ])('[SRC-02] when %s is typed, then its article is the first', async (_, q, expected) => {
    expect((await ids(await threeSites(), q))[0]).toBe(expected);
  });

  test('when nothing or nothing but marks is typed, then all or nothing is listed, the newest first', async () => {
    const world = await threeSites();
    expect((await ids(world, ''))[0]).toBe('p1');
    expect((await asked(world, '')).total).toBe(4);
    expect(await asked(world, '？！')).toMatchObject({ total: 0, items: [] });
  });
});

describe('given the index is behind the tables', () => {
  test.each(['withdrawn', 'takenDown', 'expired'] as const)(
    '[SRC-02] when an article is %s, then it is gone from the next answer',
    async (status) => {
      const world = await threeSites();
      await world.leave('jyj', 'j2', status);
      const found = await asked(world, '营商环境');
      expect(found.items.map(({ articleId }) => articleId)).not.toContain('j2');
      expect(found.total).toBe(2);
    },
  );

  test('when an article was corrected, then its present title and text are shown', async () => {
    const world = await threeSites();
    await world.publish('jyj', 'j2', { title: '营商环境简报（更正）', body: '<p>更正后的营商环境要求。</p>' });
    const item = (await asked(world, '营商环境', { siteId: 'jyj' })).items[0];
    expect(item?.title).toBe('营商环境简报（更正）');
    expect(text(item?.excerpt ?? [])).toContain('更正后的');
  });

  test('when a site goes offline, then none of its articles is found, and the total says so', async () => {
    const world = await threeSites();
    await world.putSite('jyj', { status: 'offlineNotice' });
    expect(await ids(world, '营商环境')).not.toContain('j2');
    expect((await asked(world, '营商环境')).total).toBe(2);
  });

  test('[CLU-09] when a site is launched and walked over, then its articles are found', async () => {
    const world = await threeSites();
    expect(await ids(world, '筹备中的')).toEqual([]);
    await world.putSite('next', { status: 'live' });
    await world.send({ siteId: 'next' });
    await world.settle();
    expect(await ids(world, '筹备中的')).toEqual(['n1']);
  });
});

describe('given nothing has all of what was typed', () => {
  test('when a character is wrong, then the near spelling is offered', async () => {
    expect((await asked(await threeSites(), '营伤环境')).help?.didYouMean[0]).toBe('营商环境');
  });

  test('when one word is nowhere, then the others are offered with their number', async () => {
    const found = await asked(await threeSites(), '疫苗 火星');
    expect(found.help?.fewerWords).toEqual([{ q: '疫苗', total: 1 }]);
  });

  test('when it is on another site, then the wider scope is offered with its number', async () => {
    const found = await asked(await threeSites(), '疫苗接种', { siteId: 'jyj' });
    expect(found).toMatchObject({ total: 0, items: [], help: { widerTotal: 1 } });
  });
});
