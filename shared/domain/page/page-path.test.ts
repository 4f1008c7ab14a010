import { expect, test } from 'vitest';
import { pagePath } from '#shared/domain/page/page-path.ts';

test.each([
  ['2026-12-31T15:59:59.999Z', 'gzdt/2026/a.html'],
  ['2026-12-31T16:00:00.000Z', 'gzdt/2027/a.html'],
])('given an article of %s, when its address is made, then the year is that in China', (at, path) => {
  expect(pagePath.article('gzdt', at, 'a')).toBe(path);
});
