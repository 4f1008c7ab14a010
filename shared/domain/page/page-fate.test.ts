import { describe, expect, test } from 'vitest';
import type { Article } from '#shared/domain/article/article.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { columnTree } from '#shared/domain/column/column-tree.ts';
import { pageAddress, pageFate } from './page-fate.ts';

const column = (columnId: string, more: Partial<Column> = {}) =>
  ({ siteId: 's', columnId, path: columnId, lang: 'zh', status: 'active', ...more }) as Column;
const article = (status: string) =>
  ({
    siteId: 's',
    articleId: 'a',
    live: { status, url: '/news/2026/a.html', content: { columnId: 'news', lang: 'zh' } },
  }) as Article;
const articleSpec = { siteId: 's', kind: 'article', lang: 'zh', path: 'news/2026/a.html', articleId: 'a' } as const;
const listSpec = { siteId: 's', kind: 'list', lang: 'zh', path: 'news/index.html', columnId: 'news' } as const;
const none = columnTree([]);

describe('given the page of an article', () => {
  test.each(['withdrawn', 'takenDown', 'expired'])(
    '[CNT-21] when it is %s, then the page shows the notice',
    (status) => {
      expect(pageFate(articleSpec, { article: article(status), tree: none })).toEqual({ state: 'withdrawn' });
    },
  );

  test('when it is published here, then it is live; at another address, then the old one leads there', () => {
    const tree = none;
    expect(pageFate(articleSpec, { article: article('published'), tree })).toEqual({ state: 'live' });
    expect(pageFate({ ...articleSpec, path: 'old/2026/a.html' }, { article: article('published'), tree })).toEqual({
      state: 'redirect',
      to: '/news/2026/a.html',
    });
  });

  test('[CNT-07] when no edition was ever live, then there is no page', () => {
    const draft = { siteId: 's', articleId: 'a' } as Article;
    expect(pageFate(articleSpec, { article: draft, tree: none })).toEqual({ state: 'gone' });
    expect(pageFate(articleSpec, { tree: none })).toEqual({ state: 'gone' });
  });
});

describe('given the list page of a column', () => {
  test('[COL-06] when the column moved, then the old address leads to the new one', () => {
    const tree = columnTree([column('news', { path: 'gov/news' })]);
    expect(pageFate(listSpec, { tree })).toEqual({ state: 'redirect', to: '/gov/news/' });
  });

  test('when it was merged, then it leads to the column it went into', () => {
    const tree = columnTree([column('news', { status: 'merged', mergedInto: 'work' }), column('work')]);
    expect(pageFate(listSpec, { tree })).toEqual({ state: 'redirect', to: '/work/' });
  });

  test('when it or its parent is retired, then it is gone', () => {
    expect(pageFate(listSpec, { tree: columnTree([column('news', { status: 'retired' })]) })).toEqual({
      state: 'gone',
    });
    const below = columnTree([column('top', { status: 'retired' }), column('news', { parentId: 'top' })]);
    expect(pageFate(listSpec, { tree: below })).toEqual({ state: 'gone' });
  });
});

test('given index pages, then their address is the folder', () => {
  expect(['index.html', 'a/index.html', 'a/xindex.html'].map(pageAddress)).toEqual(['/', '/a/', '/a/xindex.html']);
});
