import { describe, expect, test } from 'vitest';
import { searchView } from '#functions/search/search-view.ts';
import { threeSites } from '#functions/search/testing/three-sites.ts';

const view = async (siteId: string, query: string) =>
  searchView(await threeSites())(siteId, new URLSearchParams(query));

describe('given the address of a results page', () => {
  test('[SRC-01] when the portal is asked, then it shows the whole cluster, with addresses to narrow, order and turn', async () => {
    const shown = await view('portal', 'q=营商环境');
    expect(shown).toMatchObject({ query: '营商环境', total: 3, page: 1, fields: [], suggestions: [] });
    expect(shown.results.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['/news/2026/p1.html', 'http://jyj.localhost/news/2026/j2.html']),
    );
    const q = encodeURIComponent('营商环境');
    const [sites] = shown.facets;
    expect(sites?.choices.find(({ name }) => name === '教育局')).toEqual({
      name: '教育局',
      count: 1,
      chosen: false,
      address: `/search?q=${q}&site=jyj`,
    });
    expect(shown.sorts).toEqual([
      { by: 'relevance', address: `/search?q=${q}`, chosen: true },
      { by: 'date', address: `/search?q=${q}&sort=date`, chosen: false },
    ]);
    expect(shown).toMatchObject({ newer: undefined, older: undefined, widerAddress: undefined });
  });

  test('[SRC-04] when a sub-site is asked, then it shows its own and offers the cluster', async () => {
    const shown = await view('jyj', 'q=营商环境');
    expect(shown.results.map(({ address }) => address)).toEqual(['/news/2026/j2.html']);
    expect(shown.widerAddress).toBe(`/search?q=${encodeURIComponent('营商环境')}&site=all`);
    expect((await view('jyj', 'q=营商环境&site=all')).total).toBe(3);
    expect((await view('jyj', 'q=营商环境&site=portal')).total).toBe(1);
  });

  test('when a choice was made, then its address unmakes it and a new query keeps it', async () => {
    const shown = await view('portal', 'q=营商环境&site=jyj&year=2025');
    expect(shown.total).toBe(1);
    expect(shown.facets[0]?.choices[0]).toMatchObject({ chosen: true, address: expect.not.stringContaining('site=') });
    expect(shown.facets[3]?.choices[0]).toMatchObject({ chosen: true, address: expect.not.stringContaining('year=') });
    expect(shown.fields).toEqual([{ name: 'site', value: 'jyj' }]);
  });

  test('when there are more than a page holds, then pages lead to one another', async () => {
    const world = await threeSites();
    for (let n = 0; n < 45; n += 1) await world.publish('jyj', `x${n}`, { title: `防汛值班通报${n}` });
    await world.send({ siteId: 'jyj' });
    await world.settle();
    const pages = ['', '&page=2', '&page=3'].map((page) =>
      searchView(world)('jyj', new URLSearchParams(`q=防汛值班${page}`)),
    );
    const [first, second, third] = await Promise.all(pages);
    const q = encodeURIComponent('防汛值班');
    expect([first?.newer, first?.older]).toEqual([undefined, `/search?q=${q}&page=2`]);
    expect([second?.newer, second?.older]).toEqual([`/search?q=${q}`, `/search?q=${q}&page=3`]);
    expect([third?.newer, third?.older]).toEqual([`/search?q=${q}&page=2`, undefined]);
    const seen = [first, second, third].flatMap((page) => page?.results.map(({ address }) => address) ?? []);
    expect(new Set(seen).size).toBe(45);
  });

  test('when nothing is found, then near words lead on', async () => {
    const shown = await view('portal', 'q=营伤环境');
    expect(shown.suggestions[0]).toEqual({
      text: '营商环境',
      address: `/search?q=${encodeURIComponent('营商环境')}`,
    });
  });

  test.each([
    '',
    'q=',
    'q=%E0%A4%A',
    'q=通知&site=../../etc&kind=x&year=99999&page=-1&sort=%00&column=%27',
    'q=通知&page=99999999',
    `q=${'长'.repeat(5000)}`,
    'q="&q=*&q=NEAR(',
  ])('when it is %j, then a page is shown all the same', async (query) => {
    const shown = await view('portal', query);
    expect([...shown.query].length).toBeLessThanOrEqual(200);
    expect(shown.page).toBeLessThanOrEqual(50);
  });
});
