import { expect, test } from 'vitest';
import { packRows, unpackRows } from './packed-rows.ts';

const unpacked = (rows: readonly number[]): readonly number[] => {
  const packed = packRows(rows);
  const into = new Int32Array(packed.count);
  unpackRows(packed, into);
  return [...into];
};
const every = (step: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, n) => 1 + n * step + (n % 3 === 0 ? 0 : step >> 1));

test.each([
  ['none', []],
  ['one', [7]],
  ['neighbours over bytes', [1, 7, 8, 9, 15, 16, 31, 32, 33]],
  ['every row', every(1, 5000)],
  ['a few', every(900, 40)],
  ['far apart', [1, 128, 129, 16_512, 2_097_151, 2_097_152, 300_000_000, 2_000_000_000]],
])('[SRC-04] given rows (%s), when they are packed, then the same come out in their order', (_, rows) => {
  expect(unpacked(rows)).toEqual(rows);
});

test('[SRC-04] given many rows, when they are packed, then they take two bytes each at most, and dense ones an eighth of one', () => {
  expect(packRows(every(900, 1000)).bytes.byteLength).toBeLessThanOrEqual(2000);
  expect(packRows(Array.from({ length: 8000 }, (_, n) => n)).bytes.byteLength).toBe(1000);
});
