import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { JobQueue, QueueMessage } from '../job-queue.ts';
import { maxReceives } from '../job-queue.ts';

/** An isolated queue, and what the suite must be able to do to it. */
export type JobQueueUnderTest = {
  readonly queue: JobQueue;
  /** Lets time pass for visibility and delays. */
  readonly advance: (seconds: number) => Promise<void> | void;
  /** Ends the engine and answers the queue as it is after the next start. */
  readonly restart: () => Promise<JobQueue> | JobQueue;
  readonly close?: (() => Promise<void>) | undefined;
  /** False where the engine ignores `coalesceKey`. */
  readonly coalesces: boolean;
};

// An engine on a busy machine takes its time.
const eventually = <Value>(holds: () => Value | Promise<Value>): Promise<Value> =>
  vi.waitFor(holds, { timeout: 10_000 });

const bodies = (messages: readonly QueueMessage[]): readonly string[] => messages.map(({ body }) => body).sort();
const visible = { limit: 10, visibilitySeconds: 30 };

/** What every queue engine does alike; `create` answers a new, isolated queue. */
export const jobQueueContract = (
  adapter: string,
  create: () => Promise<JobQueueUnderTest> | JobQueueUnderTest,
): void => {
  const open = async (): Promise<JobQueueUnderTest> => {
    const made = await create();
    onTestFinished(async () => made.close?.());
    return made;
  };
  const failUntilDead = async ({ queue, advance }: JobQueueUnderTest, reason: string): Promise<void> => {
    for (let n = 1; n <= maxReceives; n += 1) {
      const [message] = await queue.receive('task', visible);
      expect(message?.receiveCount).toBe(n);
      await queue.release('task', message?.receiptHandle ?? '', { delaySeconds: 5, reason: `${reason} ${n}` });
      await advance(6);
    }
    expect(await queue.receive('task', visible)).toEqual([]);
  };

  describe(`JobQueue contract: ${adapter}`, () => {
    test('given messages of two queues, when one is received, then at most ten of its own come', async () => {
      const { queue } = await open();
      await queue.send(
        'renderHigh',
        Array.from({ length: 12 }, (_, n) => ({ body: `${n}` })),
      );
      await queue.send('renderLow', [{ body: '低 𠮷' }]);
      await queue.send('renderLow', []);

      const first = await queue.receive('renderHigh', { limit: 50, visibilitySeconds: 30 });
      expect(first).toHaveLength(10);
      expect(first.every(({ receiveCount }) => receiveCount === 1)).toBe(true);
      const rest = await queue.receive('renderHigh', visible);
      expect(bodies([...first, ...rest])).toEqual(Array.from({ length: 12 }, (_, n) => `${n}`).sort());
      expect(bodies(await queue.receive('renderLow', visible))).toEqual(['低 𠮷']);
    });

    test('given a message in flight, when it is not deleted in time, then it comes again, and a deleted one never', async () => {
      const { queue, advance } = await open();
      await queue.send('task', [{ body: 'a' }, { body: 'b' }]);
      const received = await queue.receive('task', visible);
      const done = received.find(({ body }) => body === 'a');
      await queue.delete('task', [done?.receiptHandle ?? '']);
      await advance(29);
      expect(await queue.receive('task', visible)).toEqual([]);
      await advance(2);

      const again = await queue.receive('task', visible);
      expect(again.map(({ body, receiveCount }) => [body, receiveCount])).toEqual([['b', 2]]);
      expect(again[0]?.messageId).toBe(received.find(({ body }) => body === 'b')?.messageId);
    });

    test('given a message was delivered again, when the late worker deletes or releases it, then the new delivery is not touched', async () => {
      const { queue, advance } = await open();
      await queue.send('task', [{ body: 'a' }]);
      const [late] = await queue.receive('task', visible);
      await advance(31);
      const [now] = await queue.receive('task', visible);
      await queue.delete('task', [late?.receiptHandle ?? '']);
      await queue.release('task', late?.receiptHandle ?? '', { delaySeconds: 0, reason: 'late' });
      expect(await queue.receive('task', visible)).toEqual([]);

      await queue.release('task', now?.receiptHandle ?? '', { delaySeconds: 0, reason: 'mine' });
      expect((await queue.receive('task', visible)).map(({ receiveCount }) => receiveCount)).toEqual([3]);
      await queue.delete('task', ['nonsense', '', '1.1.1', '-1.0']);
    });

    test('given a delay, when it has not passed, then the message does not come', async () => {
      const { queue, advance } = await open();
      await queue.send('task', [{ body: 'later', delaySeconds: 60 }, { body: 'now' }]);
      expect(bodies(await queue.receive('task', visible))).toEqual(['now']);
      await advance(61);
      expect(bodies(await queue.receive('task', visible))).toContain('later');
    });

    test('given many workers at once, when all receive, then no message is in two hands', async () => {
      const { queue } = await open();
      await queue.send(
        'task',
        Array.from({ length: 40 }, (_, n) => ({ body: `${n}` })),
      );
      const hands = await Promise.all(
        Array.from({ length: 12 }, () => queue.receive('task', { limit: 5, visibilitySeconds: 30 })),
      );
      const ids = hands.flat().map(({ messageId }) => messageId);
      expect(ids).toHaveLength(40);
      expect(new Set(ids).size).toBe(40);
    });

    test(`given a poison message, when it failed ${maxReceives} times, then it is a dead letter with its last reason`, async () => {
      const made = await open();
      await made.queue.send('task', [{ body: 'poison' }]);
      await failUntilDead(made, '模板错误');

      const [letter, ...others] = await made.queue.deadLetters('task', { limit: 10 });
      expect(others).toEqual([]);
      expect(letter).toMatchObject({ body: 'poison', reason: `模板错误 ${maxReceives}`, receiveCount: maxReceives });
      expect(new Date(letter?.deadAt ?? '').toISOString()).toBe(letter?.deadAt);
      expect(await made.queue.depth('task')).toEqual({ waiting: 0, later: 0, inFlight: 0, dead: 1 });
      expect(await made.queue.deadLetters('mail', { limit: 10 })).toEqual([]);
    });

    test('given a worker that dies on a message each time, when its time ran out too often, then it is a dead letter', async () => {
      const { queue, advance } = await open();
      await queue.send('task', [{ body: 'poison' }]);
      for (let n = 0; n < maxReceives; n += 1) {
        expect(await queue.receive('task', visible)).toHaveLength(1);
        await advance(31);
      }
      expect(await queue.receive('task', visible)).toEqual([]);
      expect(await queue.deadLetters('task', { limit: 10 })).toMatchObject([{ body: 'poison' }]);
    });

    test('given dead letters, when some or all are put back, then they are delivered as new', async () => {
      const made = await open();
      const { queue } = made;
      for (const body of ['a', 'b']) {
        await queue.send('task', [{ body }]);
        await failUntilDead(made, 'broken');
      }
      const letter = (await queue.deadLetters('task', { limit: 10 })).find(({ body }) => body === 'a');
      expect(await queue.redrive('task', [letter?.messageId ?? '', 'nonsense'])).toBe(1);
      const [first] = await queue.receive('task', visible);
      expect(first).toMatchObject({ body: 'a', receiveCount: 1 });
      expect(await queue.redrive('task')).toBe(1);
      expect(bodies(await queue.receive('task', visible))).toEqual(['b']);
      expect(await queue.redrive('task')).toBe(0);
    });

    test('given dead letters, when some are discarded, then those are gone for good and the others stay', async () => {
      const made = await open();
      for (const body of ['a', 'b']) {
        await made.queue.send('task', [{ body }]);
        await failUntilDead(made, 'broken');
      }
      const letters = await made.queue.deadLetters('task', { limit: 10 });
      const letter = letters.find(({ body }) => body === 'a');
      expect(await made.queue.discard('mail', [letter?.messageId ?? ''])).toBe(0);
      expect(await made.queue.discard('task', [letter?.messageId ?? '', 'nonsense'])).toBe(1);
      expect((await made.queue.deadLetters('task', { limit: 10 })).map(({ body }) => body)).toEqual(['b']);
      expect(await made.queue.redrive('task')).toBe(1);
    });

    test('given waiting, delayed and received messages, when the depth is asked, then they are counted', async () => {
      const { queue } = await open();
      await queue.send('seal', [{ body: 'a' }, { body: 'b' }, { body: 'c' }]);
      await queue.receive('seal', { limit: 1, visibilitySeconds: 30 });
      await queue.send('seal', [{ body: 'd', delaySeconds: 60 }]);
      expect(await queue.depth('seal')).toEqual({ waiting: 3, later: 1, inFlight: 1, dead: 0 });
    });

    test('given a subscriber, when a message is sent, then it is woken, and after it stopped no more', async () => {
      const { queue } = await open();
      let woken = 0;
      const stop = queue.subscribe('mail', () => {
        woken += 1;
      });
      await queue.send('mail', [{ body: 'a' }]);
      await eventually(() => expect(woken).toBeGreaterThan(0));
      stop();
      const before = woken;
      await queue.send('mail', [{ body: 'b' }]);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(woken).toBe(before);
    });

    test('given messages, dead letters and one in flight, when the engine restarts, then none is lost', async () => {
      const made = await open();
      await made.queue.send('task', [{ body: 'dead' }]);
      await failUntilDead(made, 'broken');
      await made.queue.send('task', [{ body: 'flying' }]);
      await made.queue.receive('task', visible);
      await made.queue.send('task', [{ body: 'waiting' }]);

      const again = await made.restart();
      // An engine that knows its readers are gone may hand out what they had at once; others wait for its time.
      expect(bodies(await again.receive('task', visible))).toContain('waiting');
      await made.advance(31);
      expect(bodies(await again.receive('task', visible))).toEqual(['flying', 'waiting']);
      expect(await again.deadLetters('task', { limit: 10 })).toMatchObject([
        { body: 'dead', reason: `broken ${maxReceives}` },
      ]);
    });

    coalesceContract(open);
  });
};

const coalesceContract = (open: () => Promise<JobQueueUnderTest>): void => {
  test('given a message with a key waits, when another with the key is sent, then one is delivered where the engine coalesces', async () => {
    const { queue, advance, coalesces } = await open();
    await queue.send('renderLow', [{ body: 'first', coalesceKey: 'page', delaySeconds: 60 }]);
    await queue.send('renderLow', [
      { body: 'second', coalesceKey: 'page' },
      { body: 'other', coalesceKey: 'other' },
    ]);
    await queue.send('renderHigh', [{ body: 'elsewhere', coalesceKey: 'page' }]);
    // The one that waits may not come later than the one that was dropped.
    const now = await queue.receive('renderLow', visible);
    expect(now.length).toBe(2);
    expect(bodies(await queue.receive('renderHigh', visible))).toEqual(['elsewhere']);
    await advance(61);
    if (coalesces) expect(bodies(await queue.receive('renderLow', visible))).toEqual(bodies(now));
  });

  test('given a message with a key is in flight, when another with the key is sent, then it is delivered too', async () => {
    const { queue } = await open();
    await queue.send('renderLow', [{ body: 'first', coalesceKey: 'page' }]);
    const [first] = await queue.receive('renderLow', visible);
    await queue.send('renderLow', [{ body: 'second', coalesceKey: 'page' }]);
    await queue.release('renderLow', first?.receiptHandle ?? '', { delaySeconds: 0, reason: 'again' });
    expect(bodies(await queue.receive('renderLow', visible))).toEqual(['first', 'second']);
  });
};
