import { expect, test } from 'vitest';
import type { PageBlock } from '#shared/domain/page/block/page-block.ts';
import { standsBy } from '#shared/domain/page/block/stands-by.ts';

const words = { zh: '字', en: 'x' };
const list = (column: string): PageBlock => ({ kind: 'list', column });

test('[NAV-05] given the blocks of a topic page, when what they are shown for is asked, then their own words count first, else the columns they list', () => {
  expect(standsBy([{ kind: 'heading', title: words }])).toBe(standsBy([]));
  expect(standsBy([{ kind: 'text', text: words }, list('a')])).toBe(standsBy([{ kind: 'unitCard' }]));
  expect(standsBy([list('a'), list('b')])).toBe(standsBy([list('b'), { ...list('a'), limit: 3 } as PageBlock]));
  expect(standsBy([list('a')])).not.toBe(standsBy([list('b')]));
  expect(standsBy([list('a')])).not.toBe(standsBy([{ kind: 'columns', column: 'a' }]));
});
