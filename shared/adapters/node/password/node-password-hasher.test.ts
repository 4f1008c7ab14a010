import { expect, test } from 'vitest';
import type { DeriveKey } from './derive-key.ts';
import { NodePasswordHasher } from './node-password-hasher.ts';

/** Digests that take a while and say when they began. */
const slow = (ms: number) => {
  const began: number[] = [];
  const derive: DeriveKey = async () => {
    began.push(performance.now());
    await new Promise((resolve) => setTimeout(resolve, ms));
    return Buffer.alloc(32);
  };
  const gaps = () => began.slice(1).map((at, n) => at - (began[n] ?? 0));
  return { derive, gaps };
};

test('[SEC-05] given a flood of guesses, when many digests wait, then each is followed by a rest as long as itself, and the last ones are not', async () => {
  const { derive, gaps } = slow(20);
  const hasher = new NodePasswordHasher(derive);
  await Promise.all(Array.from({ length: 14 }, () => hasher.hash('x')));
  const waits = gaps();
  const early = waits.slice(0, 4);
  const late = waits.slice(-4);
  expect(Math.min(...early)).toBeGreaterThan(1.5 * Math.min(...late));
});
