import { heldTo } from '#functions/http/testing/held-to-line.ts';
import { pageTaskHandler, planHandler, renderHandler } from '#functions/rendering/rendering-handlers.ts';
import type { RenderingWorld } from '#functions/rendering/testing/rendering-world.ts';
import type { QueueName } from '#shared/ports/job-queue.ts';
import type { PageTask, PlanMessage } from '#shared/schemas/events/page-messages.ts';

const visibilitySeconds = 30;
const fed = new WeakMap<RenderingWorld, number>();

/** Brings the events saved since the last time to the planner's queue, as the dispatcher does. */
export const dispatch = async (world: RenderingWorld): Promise<void> => {
  const from = fed.get(world) ?? 0;
  const events = world.tables.outbox.slice(from).flatMap(({ json }) => {
    const { event } = JSON.parse(json) as { event?: string };
    return event ? [JSON.parse(event)] : [];
  });
  fed.set(world, world.tables.outbox.length);
  const background = events.filter((event) => event.background);
  const own = events.filter((event) => !event.background);
  if (own.length > 0) await world.queue.send('plan', [{ body: JSON.stringify({ events: own } satisfies PlanMessage) }]);
  if (background.length > 0)
    await world.queue.send('task', [
      { body: JSON.stringify({ task: 'planEvents', events: background } satisfies PageTask) },
    ]);
};

/** Hands one batch of a queue to its function, as the engine does; answers how many messages there were. */
export const runBatch = async (world: RenderingWorld, queue: QueueName): Promise<number> => {
  const handlers = { plan: planHandler, task: pageTaskHandler } as Partial<Record<QueueName, typeof planHandler>>;
  const handler = (handlers[queue] ?? renderHandler)(heldTo(world.services, queue));
  const messages = await world.queue.receive(queue, { limit: 10, visibilitySeconds });
  const { batchItemFailures } = await handler({
    Records: messages.map(({ messageId, body, receiptHandle, receiveCount }) => ({
      messageId,
      body,
      receiptHandle,
      attributes: { ApproximateReceiveCount: String(receiveCount) },
    })),
  });
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  const done = messages.filter(({ messageId }) => !failed.has(messageId));
  await world.queue.delete(
    queue,
    done.map(({ receiptHandle }) => receiptHandle),
  );
  for (const { messageId, receiptHandle } of messages)
    if (failed.has(messageId)) await world.queue.release(queue, receiptHandle, { delaySeconds: 0, reason: 'failed' });
  return messages.length;
};

const queues = ['plan', 'renderHigh', 'renderLow', 'task'] as const;

/** Plans and renders until nothing is left to do, delayed messages too. */
export const settle = async (world: RenderingWorld): Promise<void> => {
  await dispatch(world);
  for (let rounds = 0; rounds < 1000; rounds += 1) {
    let did = 0;
    for (const queue of queues) did += await runBatch(world, queue);
    if (did > 0) continue;
    const waiting = await Promise.all(queues.map((queue) => world.queue.depth(queue)));
    if (waiting.every((depth) => depth.waiting + depth.inFlight === 0)) return;
    world.clock.advance(30);
  }
  throw new Error('the queues never ran empty');
};
