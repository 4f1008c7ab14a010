import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeBetween, type Sibling } from '#desk/features/columns/tree/place-between.ts';

const applied = (siblings: readonly Sibling[], changes: readonly Sibling[]): readonly string[] => {
  const orders = new Map([...siblings, ...changes].map(({ columnId, order }) => [columnId, order]));
  return [...orders].sort(([, a], [, b]) => a - b).map(([columnId]) => columnId);
};

describe('given columns in their order', () => {
  test('[COL-06] when one is put where there is room, then its order alone changes', () => {
    const siblings = ['a', 'b', 'c'].map((columnId, n) => ({ columnId, order: (n + 1) * 10 }));
    expect(placeBetween(siblings, 'c', 1)).toEqual([{ columnId: 'c', order: 15 }]);
    expect(placeBetween(siblings, 'a', 2)).toEqual([{ columnId: 'a', order: 40 }]);
  });

  test('[COL-06] when one is put anywhere, then it stands there, every order is its own and none is negative', () => {
    const list = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(list, fc.nat(11), fc.nat(12), (orders, from, to) => {
        const siblings = orders.sort((a, b) => a - b).map((order, n) => ({ columnId: `c${n}`, order }));
        const moved = siblings[from % siblings.length]?.columnId ?? '';
        const index = Math.min(to, siblings.length - 1);
        const changes = placeBetween(siblings, moved, index);
        expect(applied(siblings, changes)[index]).toBe(moved);
        expect(changes.every(({ order }) => order >= 0)).toBe(true);
        const final = new Map([...siblings, ...changes].map(({ columnId, order }) => [columnId, order]));
        expect(new Set(final.values()).size).toBe(siblings.length);
      }),
    );
  });
});
