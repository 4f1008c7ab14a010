import { EventEmitter } from 'node:events';
import { ChangeMessageVisibilityCommand, ReceiveMessageCommand, SQSServiceException } from '@aws-sdk/client-sqs';
import type { Clock } from '#shared/ports/clock.ts';
import type { DeadLetter, JobQueue, OutgoingMessage, QueueMessage, QueueName } from '#shared/ports/job-queue.ts';
import { maxReceives } from '#shared/ports/job-queue.ts';
import { DeadLetters } from './dead-letters.ts';
import { deleteBatches } from './delete-batches.ts';
import { queueDepth } from './queue-depth.ts';
import { currentReceipt, receiptText } from './receipt-handle.ts';
import { sendBatches } from './send-batches.ts';
import type { SqsEngine } from './sqs-engine.ts';
import { batchEntries } from './sqs-engine.ts';

type Flying = { readonly body: string; readonly until: number };

const isStaleHandle = (error: unknown): boolean =>
  error instanceof SQSServiceException &&
  /ReceiptHandleIsInvalid|MessageNotInflight|InvalidParameterValue/.test(error.name);

/**
 * Queues in SQS, each with a dead-letter queue behind it. `coalesceKey` is ignored: consumers drop what is done. A reason
 * is kept where the last delivery was released by the process that received it; else the letter says it was not finished.
 */
export class SqsJobQueue implements JobQueue {
  readonly #engine: SqsEngine;
  readonly #clock: Clock;
  readonly #wakes = new EventEmitter();
  readonly #flying = new Map<string, Flying>();

  constructor(engine: SqsEngine, clock: Clock) {
    this.#engine = engine;
    this.#clock = clock;
    this.#wakes.setMaxListeners(0);
  }

  async send(queue: QueueName, messages: readonly OutgoingMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const entries = messages.map(({ body, delaySeconds }) => ({ MessageBody: body, DelaySeconds: delaySeconds }));
    await sendBatches(this.#engine.client, this.#url(queue), entries);
    this.#wakes.emit(queue);
  }

  async receive(
    queue: QueueName,
    { limit, visibilitySeconds }: { readonly limit: number; readonly visibilitySeconds: number },
  ): Promise<readonly QueueMessage[]> {
    if (limit < 1) return [];
    // Before the engine is asked: our time may end sooner than the engine's, never later.
    const until = this.#now() + visibilitySeconds * 1000;
    const { Messages = [] } = await this.#engine.client.send(
      new ReceiveMessageCommand({
        QueueUrl: this.#url(queue),
        MaxNumberOfMessages: Math.min(limit, batchEntries),
        VisibilityTimeout: visibilitySeconds,
        MessageSystemAttributeNames: ['ApproximateReceiveCount'],
      }),
    );
    this.#forgetLanded();
    return Messages.map(({ MessageId = '', Body = '', ReceiptHandle = '', Attributes = {} }) => {
      const receiveCount = Number(Attributes.ApproximateReceiveCount ?? 1);
      const receiptHandle = receiptText({ handle: ReceiptHandle, until, receiveCount });
      this.#flying.set(receiptHandle, { body: Body, until });
      return { messageId: MessageId, body: Body, receiptHandle, receiveCount };
    });
  }

  async delete(queue: QueueName, receiptHandles: readonly string[]): Promise<void> {
    const now = this.#now();
    const current = receiptHandles.flatMap((text) => currentReceipt(text, now)?.handle ?? []);
    for (const text of receiptHandles) this.#flying.delete(text);
    await deleteBatches(this.#engine.client, this.#url(queue), current);
  }

  async release(
    queue: QueueName,
    receiptHandle: string,
    { delaySeconds, reason }: { readonly delaySeconds: number; readonly reason: string },
  ): Promise<void> {
    const now = this.#now();
    const receipt = currentReceipt(receiptHandle, now);
    if (!receipt) return;
    const { handle, receiveCount } = receipt;
    const flying = this.#flying.get(receiptHandle);
    this.#flying.delete(receiptHandle);
    if (receiveCount >= maxReceives && flying) {
      // The letter first: a crash in between leaves two letters, never none.
      const deadAt = new Date(now).toISOString();
      await this.#letters(queue).add(flying.body, { reason, deadAt, receiveCount });
      await deleteBatches(this.#engine.client, this.#url(queue), [handle]);
      return;
    }
    const command = new ChangeMessageVisibilityCommand({
      QueueUrl: this.#url(queue),
      ReceiptHandle: handle,
      VisibilityTimeout: delaySeconds,
    });
    try {
      await this.#engine.client.send(command);
    } catch (error) {
      if (!isStaleHandle(error)) throw error;
    }
    if (delaySeconds === 0) this.#wakes.emit(queue);
  }

  async deadLetters(queue: QueueName, { limit }: { readonly limit: number }): Promise<readonly DeadLetter[]> {
    return this.#letters(queue).list(limit);
  }

  async redrive(queue: QueueName, messageIds?: readonly string[]): Promise<number> {
    const count = await this.#letters(queue).redrive(messageIds);
    if (count > 0) this.#wakes.emit(queue);
    return count;
  }

  async discard(queue: QueueName, messageIds: readonly string[]): Promise<number> {
    return this.#letters(queue).discard(messageIds);
  }

  async depth(queue: QueueName) {
    const { client, place } = this.#engine;
    const { url, deadLetterUrl } = place(queue);
    const [living, dead] = await Promise.all([queueDepth(client, url), queueDepth(client, deadLetterUrl)]);
    return {
      waiting: living.visible + living.delayed,
      later: living.delayed,
      inFlight: living.inFlight,
      dead: dead.visible + dead.delayed + dead.inFlight,
    };
  }

  /** Tells of what this process sent; what others send is found by polling. */
  subscribe(queue: QueueName, wake: () => void): () => void {
    this.#wakes.on(queue, wake);
    return () => this.#wakes.off(queue, wake);
  }

  #url(queue: QueueName): string {
    return this.#engine.place(queue).url;
  }

  #letters(queue: QueueName): DeadLetters {
    return new DeadLetters(this.#engine.client, this.#engine.place(queue));
  }

  #now(): number {
    return this.#clock.now().getTime();
  }

  #forgetLanded(): void {
    const now = this.#now();
    for (const [handle, { until }] of this.#flying) if (until <= now) this.#flying.delete(handle);
  }
}
