import fc from 'fast-check';

const texts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e',
  '𠮷'.repeat(200),
  '../../etc/passwd',
  '..%2f..%2f',
  '..\\..\\windows',
  '/',
  '.',
  '%',
  '%00',
  "' OR 1=1 --",
  '"; DROP TABLE items; --',
  '{{ 7 | times: 7 }}{% include "x" %}',
  '$' + '{7*7}',
  '<script>alert(1)</script>',
  'a\r\nset-cookie: x=1',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-1',
  '1e400',
  '9007199254740993',
  '0x10',
  '1970-01-01T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  '0000-00-00',
  '2026-02-30',
  'javascript:alert(1)',
  'http://[::1',
  'http://a@b@c/',
  '(a+)+$',
  '*',
  'NEAR("a" "b", 2147483648)',
  'x'.repeat(5000),
  'é'.normalize('NFD'),
];

const numbers = [0, -1, 0.5, 1e308, -1e308, 2 ** 53, 2 ** 31, 2 ** 32, 1e-300];

const nested = (depth: number): unknown => (depth === 0 ? 'x' : { a: [nested(depth - 1)] });

/** A text nobody sends by accident; usable in bodies, paths and queries. */
export const hostileText = (): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary', maxLength: 40 }));

/** A value that is wrong nearly everywhere: another type, a limit, a trick. */
export const hostileValue = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    hostileText(),
    fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], ...numbers),
    fc.constant(JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": {}}}')),
    fc.integer({ min: 1, max: 60 }).map(nested),
    fc.constantFrom(50, 500).map((length) => Array.from({ length }, (_, n) => n)),
    fc.constant('长'.repeat(60_000)),
  );
