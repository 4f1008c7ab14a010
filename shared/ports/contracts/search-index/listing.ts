import { describe, expect, test } from 'vitest';
import { type CreateSearchIndex, documentOf, found, openFor, typed } from './fixture.ts';

const several = [
  documentOf('a', { title: '招生通知', publishedAt: '2025-12-31T15:59:59.000Z', kind: 'notice' }),
  documentOf('b', { title: '招生简章', publishedAt: '2025-12-31T16:00:00.000Z', columnId: 'top', columnPath: ['top'] }),
  documentOf('c', { title: '招生计划', publishedAt: '2026-02-01T00:00:00.000Z', siteId: 'wjw' }),
  documentOf('d', { title: 'Enrolment 招生', publishedAt: '2024-05-01T00:00:00.000Z', lang: 'en' }),
];

/** Filters, facets, order, pages, suggestions. */
export const listingContract = (adapter: string, create: CreateSearchIndex): void => {
  const filled = async () => {
    const made = openFor(create);
    await made.index.upsert(several);
    return made.index;
  };

  describe(`SearchIndex contract: ${adapter}: listing`, () => {
    test.each(['relevance', 'date'] as const)(
      'given nothing typed, when it is listed by %s, then the newest is first',
      async (sort) => {
        const index = await filled();
        expect(await found(index, typed('', { sort }))).toEqual(['c', 'b', 'a', 'd']);
      },
    );

    test('[SRC-01] given words, when the order is by date, then the newest is first', async () => {
      const index = await filled();
      expect(await found(index, typed('招生', { sort: 'date' }))).toEqual(['c', 'b', 'a', 'd']);
    });

    test.each([
      ['site', { siteIds: ['wjw'] }, ['c']],
      ['sites', { siteIds: ['wjw', 'jyj'] }, ['a', 'b', 'c', 'd']],
      ['no site', { siteIds: [] }, []],
      ['all but a site', { excludeSiteIds: ['jyj', 'x'] }, ['c']],
      ['column', { columnId: 'news' }, ['a', 'c', 'd']],
      ['column above', { columnId: 'top' }, ['a', 'b', 'c', 'd']],
      ['part of a column id', { columnId: 'to' }, []],
      ['kind', { kind: 'notice' }, ['a']],
      ['language', { lang: 'en' }, ['d']],
      ['beginning', { from: '2025-12-31T16:00:00.000Z' }, ['b', 'c']],
      ['end', { to: '2025-12-31T15:59:59.000Z' }, ['a', 'd']],
      ['both', { from: '2025-01-01T00:00:00.000Z', to: '2025-12-31T16:00:00.000Z', kind: 'news' }, ['b']],
    ])(
      '[CLU-09] given documents of several sites, when they are filtered by %s, then only those come',
      async (_, filter, ids) => {
        const index = await filled();
        expect([...(await found(index, typed('招生', filter)))].sort()).toEqual(ids);
        expect([...(await found(index, typed('', filter)))].sort()).toEqual(ids);
        expect((await index.query(typed('招生', filter))).total).toBe(ids.length);
      },
    );

    test('given more hits than a page, when facets are asked, then they count the whole match, years in local time', async () => {
      const index = await filled();
      const expected = {
        site: [
          { value: 'jyj', count: 3 },
          { value: 'wjw', count: 1 },
        ],
        column: [
          { value: 'news', count: 3 },
          { value: 'top', count: 1 },
        ],
        kind: [
          { value: 'news', count: 3 },
          { value: 'notice', count: 1 },
        ],
        year: [
          { value: '2026', count: 2 },
          { value: '2025', count: 1 },
          { value: '2024', count: 1 },
        ],
      };
      for (const words of ['招生', '']) {
        const answer = await index.query(typed(words, { limit: 1 }));
        expect(answer).toMatchObject({ total: 4, facets: expected });
        expect(answer.hits).toHaveLength(1);
      }
    });

    test.each(['relevance', 'date'] as const)(
      'given many alike, when pages by %s are turned, then each comes exactly once',
      async (sort) => {
        const { index } = openFor(create);
        const many = Array.from({ length: 450 }, (_, n) => documentOf(`${n}`, { title: '通知公告', text: `第${n}号` }));
        await index.upsert(many);
        const seen: string[] = [];
        for (let offset = 0; offset < 470; offset += 30)
          seen.push(...(await found(index, typed('通知公告', { sort, offset, limit: 30 }))));
        expect(seen).toHaveLength(450);
        expect(new Set(seen).size).toBe(450);
        expect((await index.query(typed('通知公告', { sort }))).total).toBe(450);
      },
    );

    test('given titles, when their beginning is typed, then frequent words and titles are suggested', async () => {
      const index = await filled();
      const suggestions = await index.suggest('招', { limit: 10 });
      expect(suggestions[0]).toEqual({ text: '招生' });
      expect(suggestions.slice(1)).toEqual([
        { text: '招生计划', id: 'wjw/c' },
        { text: '招生简章', id: 'jyj/b' },
        { text: '招生通知', id: 'jyj/a' },
      ]);
      expect(await index.suggest('招生计', { limit: 10, siteId: 'jyj' })).toEqual([]);
      expect(await index.suggest('招', { limit: 2 })).toHaveLength(2);
      expect(await index.suggest('', { limit: 2 })).toEqual([]);
      expect(await index.suggest("%_'", { limit: 2 })).toEqual([]);
      expect(await index.suggest('enrol', { limit: 2 })).toEqual([{ text: 'Enrolment 招生', id: 'jyj/d' }]);
    });
  });
};
