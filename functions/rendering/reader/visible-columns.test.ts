import { describe, expect, test } from 'vitest';
import { visibleChildren } from '#functions/rendering/reader/visible-columns.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { columnTree } from '#shared/domain/column/column-tree.ts';
import type { PageBlock } from '#shared/domain/page/block/page-block.ts';
import { sampleColumn } from '#shared/rendering/testing/sample-cluster.ts';

const words = { zh: '字', en: 'x' };

describe('given topic pages made of blocks', () => {
  const shown = (blocks: readonly PageBlock[], filled: readonly string[], others: readonly Column[] = []) =>
    visibleChildren(columnTree([sampleColumn('jyj', 'topic', { blocks }), ...others]), new Set(filled), undefined).some(
      ({ columnId }) => columnId === 'topic',
    );

  test.each<readonly [string, readonly PageBlock[], readonly string[], boolean]>([
    ['words of its own', [{ kind: 'text', text: words }], [], true],
    ['a heading alone', [{ kind: 'heading', title: words }], [], false],
    ['a list of itself while it is empty', [{ kind: 'list', column: 'topic' }], [], false],
    ['a list of a column that has rows', [{ kind: 'list', column: 'gzdt' }], ['gzdt'], true],
    ['a list of an empty column', [{ kind: 'list', column: 'gzdt' }], ['zcfg'], false],
    ['a list of another site', [{ kind: 'list', column: 'gzdt', site: 'wjw' }], [], true],
  ])('[COL-10] [CEN-05] when one has %s, then it stands in the navigation or not', (_, blocks, filled, expected) => {
    expect(shown(blocks, filled)).toBe(expected);
  });

  test('[NAV-04] when one shows the columns below it, then it stands as soon as one of them has something', () => {
    const below = (fields: Partial<Column>) => [sampleColumn('jyj', 'below', { parentId: 'topic', ...fields })];
    const cards: readonly PageBlock[] = [{ kind: 'columns', column: 'topic' }];
    expect(shown(cards, [], below({}))).toBe(false);
    expect(shown(cards, ['below'], below({}))).toBe(true);
    expect(shown(cards, [], below({ blocks: [{ kind: 'unitCard' }] }))).toBe(true);
    expect(shown(cards, ['below'], below({ visible: false }))).toBe(false);
  });
});
