import type { Services } from '#functions/composition/services.ts';
import { type Loop, startLoop } from '#functions/local/work/loop.ts';
import type { QueueMessage, QueueName } from '#shared/ports/job-queue.ts';
import type { QueueHandler } from '#shared/schemas/events/queue-batch.ts';

/** A failed message waits longer each time: 1, 4, 9 … seconds. */
const backOff = (receiveCount: number): number => receiveCount * receiveCount;
const visibilitySeconds = 60;
/** Messages taken at once: the most an engine gives of what people wait for, half as many of what runs behind it: fewer would cost commits. */
const batch = { first: 10, behind: 5 };

const recordOf = (message: QueueMessage) => ({
  messageId: message.messageId,
  body: message.body,
  receiptHandle: message.receiptHandle,
  attributes: { ApproximateReceiveCount: String(message.receiveCount) },
});

const runBatch = async (
  queue: Services['queue'],
  name: QueueName,
  messages: readonly QueueMessage[],
  handler: QueueHandler,
): Promise<void> => {
  let failed: ReadonlySet<string>;
  let reason = 'the handler asked for another delivery';
  try {
    const { batchItemFailures } = await handler({ Records: messages.map(recordOf) });
    failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  } catch (error) {
    failed = new Set(messages.map(({ messageId }) => messageId));
    reason = error instanceof Error ? error.message : String(error);
    console.error(
      JSON.stringify({ level: 'error', queue: name, error: error instanceof Error ? error.stack : reason }),
    );
  }
  await queue.delete(
    name,
    messages.filter(({ messageId }) => !failed.has(messageId)).map(({ receiptHandle }) => receiptHandle),
  );
  for (const message of messages.filter(({ messageId }) => failed.has(messageId))) {
    await queue.release(name, message.receiptHandle, { delaySeconds: backOff(message.receiveCount), reason });
  }
};

/**
 * Works off queues in order of precedence: a later queue is asked only while the ones before it are empty, and for five messages
 * at a time, so work in the background holds up what a person waits for by no more than that.
 */
export const startQueueLoop = (
  queue: Services['queue'],
  queues: readonly (readonly [QueueName, QueueHandler])[],
): Loop => {
  const loop = startLoop(queues.map(([name]) => name).join('+'), 500, async () => {
    for (const [place, [name, handler]] of queues.entries()) {
      const limit = place === 0 ? batch.first : batch.behind;
      const messages = await queue.receive(name, { limit, visibilitySeconds });
      if (messages.length === 0) continue;
      await runBatch(queue, name, messages, handler);
      return true;
    }
    return false;
  });
  const unsubscribes = queues.map(([name]) => queue.subscribe(name, loop.wake));
  return {
    wake: loop.wake,
    stop: () => {
      for (const unsubscribe of unsubscribes) unsubscribe();
      return loop.stop();
    },
  };
};
