import { describe, expect, test } from 'vitest';
import { windowHolds } from './read-window.ts';
import { readsCovered, readsDifference } from './reads-difference.ts';
import { uniteReads } from './unite-reads.ts';

describe('given the reads of a page', () => {
  test('when two windows of one list are united, then the result holds both and open wins', () => {
    expect(uniteReads([{ tag: 'l', from: 'c', to: 'f' }], [{ tag: 'l', from: 'a', to: 'd' }])).toEqual([
      { tag: 'l', from: 'a', to: 'f' },
    ]);
    expect(uniteReads([{ tag: 'l', from: 'c' }], [{ tag: 'l', to: 'd' }])).toEqual([{ tag: 'l' }]);
  });

  test('when the stored window is wider, then the read is covered; when it reaches further, then it is not', () => {
    const stored = [{ tag: 'l', from: 'c' }, { tag: 's' }];
    expect(readsCovered(stored, [{ tag: 'l', from: 'd' }])).toBe(true);
    expect(readsCovered(stored, [{ tag: 'l', from: 'b' }])).toBe(false);
    expect(readsCovered(stored, [{ tag: 'l' }])).toBe(false);
    expect(readsCovered(stored, [{ tag: 'other' }])).toBe(false);
  });

  test('when the wanted set differs, then only what differs is written', () => {
    const stored = [{ tag: 'a' }, { tag: 'l', from: 'c' }, { tag: 'z' }];
    expect(readsDifference(stored, [{ tag: 'a' }, { tag: 'l', from: 'd' }])).toEqual({
      put: [{ tag: 'l', from: 'd' }],
      remove: [{ tag: 'z' }],
    });
  });

  test('when a window is closed, then keys on its bounds are inside', () => {
    expect(windowHolds({ from: 'b', to: 'd' }, 'b')).toBe(true);
    expect(windowHolds({ from: 'b', to: 'd' }, 'd')).toBe(true);
    expect(windowHolds({ from: 'b', to: 'd' }, 'da')).toBe(false);
    expect(windowHolds({ from: 'b' }, 'a')).toBe(false);
  });
});
