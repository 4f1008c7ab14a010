import { describe, expect, test } from 'vitest';
import { isSearchable } from '#functions/search/indexing/is-searchable.ts';
import type { AdoptedFrom } from '#shared/domain/article/adopted-from.ts';
import type { Article } from '#shared/domain/article/article.ts';

const article = (adoptedFrom?: Pick<AdoptedFrom, 'mode'>, status = 'published') =>
  ({ live: { status }, adoptedFrom }) as unknown as Article;
const live = { status: 'live' } as const;

describe('given an article that another site adopted', () => {
  test.each([
    ['an adoption by reference', article({ mode: 'reference' }), false],
    ['an adoption as a copy', article({ mode: 'copy' }), true],
    ['the source', article(), true],
    ['a withdrawn source', article(undefined, 'withdrawn'), false],
  ])('[SRC-01] when it is %s, then search shows it: %s', (_, one, expected) => {
    expect(isSearchable(one, live)).toBe(expected);
    expect(isSearchable(one, { status: 'preparing' })).toBe(false);
  });
});
