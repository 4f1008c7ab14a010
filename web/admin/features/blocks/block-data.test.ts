import { describe, expect, test } from 'vitest';
import { entriesOf, linesOf, newBlock, toBody } from '#desk/features/blocks/block-data.ts';

describe('given blocks under edit', () => {
  test('[NAV-05] when entries are written as lines and read again, then they are the same', () => {
    const entries = [
      { name: { zh: '结婚登记' }, url: '/bszn/', text: { zh: '带好证件' } },
      { name: { zh: '办理户口' } },
    ];
    expect(entriesOf(linesOf(entries))).toEqual(entries);
    expect(entriesOf('\n  \n')).toEqual([]);
  });

  test('[NAV-04] when a title is left empty, then it is not sent', () => {
    const { block, key } = newBlock('list');
    const [sent] = toBody([{ key, block: { ...block, title: { zh: '', en: '' } } as typeof block }]);
    expect(sent).toEqual({ kind: 'list', column: 'gzdt', limit: 8 });
  });
});
