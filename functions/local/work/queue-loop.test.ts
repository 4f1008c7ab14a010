import { expect, test } from 'vitest';
import { startQueueLoop } from '#functions/local/work/queue-loop.ts';
import { FixedClock } from '#shared/adapters/memory/fixed-clock.ts';
import { MemoryJobQueue } from '#shared/adapters/memory/memory-job-queue.ts';
import type { QueueBatch } from '#shared/schemas/events/queue-batch.ts';

test('[CNT-21] given pages that wait in the background, when one comes that a person waits for, then at most five are made before it', async () => {
  const queue = new MemoryJobQueue(new FixedClock());
  await queue.send(
    'renderLow',
    Array.from({ length: 8 }, (_, n) => ({ body: `low ${n}` })),
  );
  const done: string[] = [];
  const note = (records: QueueBatch['Records']) => {
    done.push(...records.map(({ body }) => body));
    return { batchItemFailures: [] };
  };
  const loop = startQueueLoop(queue, [
    ['renderHigh', async ({ Records }) => note(Records)],
    [
      'renderLow',
      async ({ Records }) => {
        if (done.length === 0) await queue.send('renderHigh', [{ body: 'high' }]);
        return note(Records);
      },
    ],
  ]);
  await expect.poll(() => done.length).toBe(9);
  await loop.stop();

  expect(done.indexOf('high')).toBeLessThanOrEqual(5);
});
