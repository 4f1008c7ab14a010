import { describe, expect, test } from 'vitest';
import { mergedRows, rowsOnlyIn } from './merged-rows.ts';

const words = (...all: readonly string[]) => all.map((word) => ({ word }));

describe('given a list two people changed at once', () => {
  test('[OPS-07] when they are merged, then additions of both stand and removals of both are gone', () => {
    const merged = mergedRows(words('a', 'b', 'c'), words('a', 'c', 'mine'), words('b', 'c', 'theirs'));
    expect(merged).toEqual(words('c', 'theirs', 'mine'));
  });

  test('when both changed one row, then both ways of it stand; the same change stands once', () => {
    expect(mergedRows(words('a'), words('a1'), words('a2'))).toEqual(words('a2', 'a1'));
    expect(mergedRows(words('a'), words('a1'), words('a1'))).toEqual(words('a1'));
  });

  test('when sides are shown, then each says only what the other lacks, however empty fields are written', () => {
    expect(rowsOnlyIn([{ wrong: '帐户', right: '账户' }, { wrong: 'x' }], [{ wrong: 'x', right: '' }])).toEqual([
      '帐户 · 账户',
    ]);
  });
});
