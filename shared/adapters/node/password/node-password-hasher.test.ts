import { afterEach, expect, test, vi } from 'vitest';
import { NodePasswordHasher } from './node-password-hasher.ts';

// One digest at once, whatever this machine has.
vi.mock('node:os', async (original) => ({ ...(await original<object>()), availableParallelism: () => 2 }));
afterEach(() => void vi.useRealTimers());

test('[SEC-05] given a flood of guesses, when many digests wait, then each is followed by a rest as long as itself, and the last ones are not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  const began: number[] = [];
  const hasher = new NodePasswordHasher(async () => {
    began.push(performance.now());
    await new Promise((resolve) => setTimeout(resolve, 20));
    return Buffer.alloc(32);
  });
  const made = Promise.all(Array.from({ length: 14 }, () => hasher.hash('x')));
  await vi.advanceTimersByTimeAsync(2000);
  await made;
  const waits = began.slice(1).map((at, n) => at - (began[n] ?? 0));
  expect(waits).toEqual([...Array<number>(5).fill(40), ...Array<number>(8).fill(20)]);
});
