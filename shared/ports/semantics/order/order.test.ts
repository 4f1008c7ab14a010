import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareUtf8 } from './compare-utf8.ts';
import { prefixEnd } from './prefix-end.ts';

const text = fc.string({ unit: 'binary', maxLength: 6 });

describe('given any two well-formed strings', () => {
  test('when they are compared, then the answer is that of their UTF-8 bytes', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(Math.sign(compareUtf8(left, right))).toBe(Buffer.compare(Buffer.from(left), Buffer.from(right)));
      }),
    );
    expect(compareUtf8('𠮷', '\uffee')).toBeGreaterThan(0);
  });

  test('when one is a prefix, then what begins with it is exactly what lies before its end', () => {
    fc.assert(
      fc.property(text, text, (prefix, other) => {
        const end = prefixEnd(prefix);
        const inside = compareUtf8(other, prefix) >= 0 && (end === undefined || compareUtf8(other, end) < 0);
        expect(inside).toBe(other.startsWith(prefix));
      }),
    );
    expect(prefixEnd('a\ud7ff')).toBe('a\ue000');
    expect(prefixEnd('a\u{10ffff}')).toBe('b');
    expect(prefixEnd('')).toBeUndefined();
  });
});
