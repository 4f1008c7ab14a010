import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeZip } from '../testing/make-zip.ts';
import { zipGuard } from './zip-guard.ts';

const refused = (bytes: Uint8Array): string => {
  const answer = zipGuard(bytes);
  return answer.ok ? 'taken' : answer.refused;
};
const patched = (bytes: Uint8Array, find: number[], offset: number, value: number[]): Uint8Array => {
  const copy = Buffer.from(bytes);
  copy.set(value, copy.lastIndexOf(Buffer.from(find)) + offset);
  return new Uint8Array(copy);
};
const directory = [0x50, 0x4b, 1, 2];

describe('[SEC-03] given an archive', () => {
  test('when it is an ordinary one, then its entries can be read', () => {
    const answer = zipGuard(makeZip({ 'a/甲.txt': '内容', 'b.txt': 'x'.repeat(5000) }));
    expect(answer.ok && answer.entries.map((entry) => [entry.name, entry.size, entry.read().length])).toEqual([
      ['a/甲.txt', 6, 6],
      ['b.txt', 5000, 5000],
    ]);
  });

  test('when it is a bomb, then it is refused, and soon', () => {
    const packed = zipSync({ 'bomb.xml': new Uint8Array(40 * 1024 * 1024) });
    const crowd = makeZip(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}.txt`, ''])));
    const started = process.cpuUsage().user / 1000;
    expect(refused(packed)).toBe('archive-unsafe');
    expect(refused(crowd)).toBe('archive-unsafe');
    expect(process.cpuUsage().user / 1000 - started).toBeLessThan(4_000);
  });

  test('when it says it is smaller than it is, then unpacking stops', () => {
    expect(refused(patched(makeZip({ 'a.xml': 'x'.repeat(100_000) }), directory, 24, [10, 0, 0, 0]))).toBe(
      'archive-unsafe',
    );
  });

  test('when many entries, none of them a bomb, come to too much together, then nothing is unpacked', () => {
    const part = Uint8Array.from({ length: 12_000 }, (_, n) => (n * n * 31) >> 3);
    const names = Array.from({ length: 120 }, (_, n) => `${n}.bin`);
    const zip = Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, part])), { level: 0 }));
    // Each says it has two megabytes.
    for (let at = zip.indexOf(Buffer.from(directory)); at >= 0; at = zip.indexOf(Buffer.from(directory), at + 4))
      zip.writeUInt32LE(2 * 1024 * 1024, at + 24);
    expect(zipGuard(new Uint8Array(zip))).toMatchObject({
      refused: 'archive-unsafe',
      detail: `${120 * 2 * 1024 * 1024} bytes unpacked`,
    });
  });

  test.each(['../a.txt', '/etc/passwd', 'a/../../b', 'c:\\x', 'a\\b', './x', 'a\0b'])(
    'when an entry is named %j, then it is refused',
    (name) => {
      expect(refused(makeZip({ [name]: 'x' }))).toBe('archive-unsafe');
    },
  );

  test.each([
    ['before', (zip: Uint8Array) => Buffer.concat([Buffer.from('GIF89a'), zip])],
    ['behind', (zip: Uint8Array) => Buffer.concat([zip, Buffer.from('<script>')])],
  ])('when bytes stand %s it, then it is refused', (_, wrap) => {
    expect(refused(wrap(makeZip({ 'a.txt': 'x' })))).toBe('polyglot');
  });

  test('when an entry is encrypted, then it is refused', () => {
    expect(refused(patched(makeZip({ 'a.txt': 'x' }), directory, 8, [1, 0]))).toBe('encrypted');
  });

  test('when it is cut off or damaged anywhere, then it is refused and nothing is thrown', () => {
    const zip = makeZip({ 'a.txt': 'x'.repeat(50), 'b.txt': 'y' });
    for (let length = 0; length < zip.length; length += 1) expect(refused(zip.slice(0, length))).not.toBe('taken');
    for (let at = 0; at < zip.length; at += 1) {
      const copy = zip.slice();
      copy[at] = 255 - (copy[at] ?? 0);
      expect(() => zipGuard(copy)).not.toThrow();
    }
  });
});
