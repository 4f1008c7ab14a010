import { describe, expect, test } from 'vitest';
import type { Progress } from '#functions/local/command/caller.ts';
import { waitForWork } from '#functions/local/command/work/wait-for-work.ts';
import { FixedClock } from '#shared/adapters/memory/fixed-clock.ts';
import { MemoryChangeFeed } from '#shared/adapters/memory/memory-change-feed.ts';
import { MemoryJobQueue } from '#shared/adapters/memory/memory-job-queue.ts';
import { MemoryTableStore } from '#shared/adapters/memory/memory-table-store.ts';

const world = () => {
  const clock = new FixedClock();
  const tables = new MemoryTableStore({ clock });
  return { clock, tables, feed: new MemoryChangeFeed(tables), queue: new MemoryJobQueue(clock) };
};

describe('given work behind', () => {
  test('when an event waits in the feed and a job in a queue, then it ends only after both are done', async () => {
    const { tables, feed, queue } = world();
    await tables.transact([{ table: 'content', put: { pk: 'outbox#a', sk: 'a', version: 1 } }]);
    await queue.send('renderLow', [{ body: 'page' }]);
    const shown: Progress[] = [];
    let ended = false;
    const waiting = waitForWork({ feed, queue }, { progress: (one) => shown.push(one) }).then((failed) => {
      ended = true;
      return failed;
    });

    const [record] = await feed.read('content', { limit: 1 });
    await feed.commit('dispatch', 'content', record?.position ?? '');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(ended).toBe(false);
    const [message] = await queue.receive('renderLow', { limit: 1, visibilitySeconds: 60 });
    await queue.delete('renderLow', [message?.receiptHandle ?? '']);
    expect(await waiting).toBe(0);
    expect(shown[0]).toMatchObject({ total: 2 });
    expect(shown.at(-1)).toMatchObject({ done: 2, total: 2 });
  });

  test('when a job fails for good meanwhile, then it is counted', async () => {
    const { feed, queue } = world();
    await queue.send('task', [{ body: 'poison' }]);
    const waiting = waitForWork({ feed, queue }, { progress: () => undefined });
    for (let turn = 0; turn < 5; turn += 1) {
      const [message] = await queue.receive('task', { limit: 1, visibilitySeconds: 60 });
      await queue.release('task', message?.receiptHandle ?? '', { delaySeconds: 0, reason: 'no' });
    }
    await queue.deadLetters('task', { limit: 1 });
    expect(await waiting).toBe(1);
  });

  test('when a file that was uploaded is to be looked at once more later, then nobody waits for that, but for other work sent for later', async () => {
    const { feed, queue, clock } = world();
    await queue.send('media', [{ body: 'file', delaySeconds: 120 }]);
    expect(await waitForWork({ feed, queue }, { progress: () => undefined })).toBe(0);
    await queue.send('task', [{ body: 'sitemap', delaySeconds: 20 }]);
    let ended = false;
    const waiting = waitForWork({ feed, queue }, { progress: () => undefined }).then(() => {
      ended = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(ended).toBe(false);
    clock.advance(120);
    for (const name of ['task', 'media'] as const) {
      const [message] = await queue.receive(name, { limit: 1, visibilitySeconds: 60 });
      await queue.delete(name, [message?.receiptHandle ?? '']);
    }
    await waiting;
  });
});
