import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  estimateVisitors,
  mergeSketch,
  noteVisitor,
  packSketch,
  unpackSketch,
  type VisitorSketch,
} from '#shared/domain/visit/visitor-sketch.ts';

const seen = (from: number, to: number, precision: number): VisitorSketch => {
  const sketch: VisitorSketch = new Map();
  for (let n = from; n < to; n += 1) noteVisitor(sketch, createHash('sha256').update(`v${n}`).digest('hex'), precision);
  return sketch;
};

describe('given a sketch of visitors', () => {
  test.each([
    [12, 10, 0.02],
    [12, 1_000, 0.04],
    [12, 50_000, 0.05],
    [10, 3_000, 0.1],
    [8, 100, 0.15],
    [8, 20_000, 0.2],
  ])(
    '[STA-01] with 2^%i registers, when %i came, then the estimate is within three standard errors (%f)',
    (precision, count, error) => {
      const estimate = estimateVisitors(seen(0, count, precision), precision);
      expect(Math.abs(estimate - count) / count).toBeLessThan(error);
    },
  );

  test('when the same come again, then nothing changes', () => {
    const sketch = seen(0, 500, 12);
    const before = estimateVisitors(sketch, 12);
    mergeSketch(sketch, seen(0, 500, 12));
    expect(estimateVisitors(sketch, 12)).toBe(before);
  });

  test('when two sketches are merged, then it is as if one had seen both', () => {
    const sketch = seen(0, 700, 10);
    mergeSketch(sketch, seen(300, 1500, 10));
    expect([...sketch].sort()).toEqual([...seen(0, 1500, 10)].sort());
  });

  test('when it is stored and read, then it is the same', () => {
    const sketch = seen(0, 9_000, 12);
    expect(unpackSketch(packSketch(sketch))).toEqual(sketch);
    expect(estimateVisitors(unpackSketch(''), 12)).toBe(0);
  });
});
