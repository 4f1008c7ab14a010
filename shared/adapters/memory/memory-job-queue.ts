import type { Clock } from '#shared/ports/clock.ts';
import type { DeadLetter, JobQueue, OutgoingMessage, QueueMessage, QueueName } from '#shared/ports/job-queue.ts';
import { maxReceives } from '#shared/ports/job-queue.ts';

type Message = {
  readonly id: number;
  readonly body: string;
  readonly coalesceKey: string | undefined;
  visibleAt: number;
  receiveCount: number;
  reason: string;
};

type Line = { messages: Message[]; dead: (Message & { readonly deadAt: number })[]; readonly wakes: Set<() => void> };

const handleOf = ({ id, receiveCount }: Message): string => `${id}.${receiveCount}`;

/** Queues in memory, for tests. */
export class MemoryJobQueue implements JobQueue {
  readonly #lines = new Map<QueueName, Line>();
  readonly #clock: Clock;
  #lastId = 0;

  constructor(clock: Clock = { now: () => new Date() }) {
    this.#clock = clock;
  }

  async send(queue: QueueName, messages: readonly OutgoingMessage[]): Promise<void> {
    const line = this.#line(queue);
    for (const message of messages) this.#add(line, message);
    if (messages.length > 0) this.#wake(line);
  }

  async receive(
    queue: QueueName,
    { limit, visibilitySeconds }: { readonly limit: number; readonly visibilitySeconds: number },
  ): Promise<readonly QueueMessage[]> {
    const line = this.#line(queue);
    const now = this.#now();
    const received = line.messages
      .filter(({ visibleAt }) => visibleAt <= now)
      .sort((left, right) => left.visibleAt - right.visibleAt || left.id - right.id)
      .slice(0, Math.min(limit, 10));
    return received.map((message) => {
      message.receiveCount += 1;
      message.visibleAt = now + visibilitySeconds * 1000;
      const { id, body, receiveCount } = message;
      return { messageId: `${id}`, body, receiptHandle: handleOf(message), receiveCount };
    });
  }

  async delete(queue: QueueName, receiptHandles: readonly string[]): Promise<void> {
    const line = this.#line(queue);
    const done = new Set(receiptHandles.map((handle) => this.#held(line, handle)));
    line.messages = line.messages.filter((message) => !done.has(message));
  }

  async release(
    queue: QueueName,
    receiptHandle: string,
    { delaySeconds, reason }: { readonly delaySeconds: number; readonly reason: string },
  ): Promise<void> {
    const line = this.#line(queue);
    const message = this.#held(line, receiptHandle);
    if (!message) return;
    message.reason = reason;
    message.visibleAt = this.#now() + (message.receiveCount >= maxReceives ? 0 : delaySeconds * 1000);
    this.#wake(line);
  }

  async deadLetters(queue: QueueName, { limit }: { readonly limit: number }): Promise<readonly DeadLetter[]> {
    return this.#line(queue)
      .dead.slice(0, limit)
      .map(({ id, body, reason, deadAt, receiveCount }) => {
        return { messageId: `${id}`, body, reason, deadAt: new Date(deadAt).toISOString(), receiveCount };
      });
  }

  async redrive(queue: QueueName, messageIds?: readonly string[]): Promise<number> {
    const line = this.#line(queue);
    const back = line.dead.filter(({ id }) => !messageIds || messageIds.includes(`${id}`));
    line.dead = line.dead.filter((letter) => !back.includes(letter));
    for (const { body, coalesceKey } of back) this.#add(line, { body, coalesceKey });
    if (back.length > 0) this.#wake(line);
    return back.length;
  }

  async discard(queue: QueueName, messageIds: readonly string[]): Promise<number> {
    const line = this.#line(queue);
    const before = line.dead.length;
    line.dead = line.dead.filter(({ id }) => !messageIds.includes(`${id}`));
    return before - line.dead.length;
  }

  async depth(queue: QueueName) {
    const { messages, dead } = this.#line(queue);
    const inFlight = messages.filter((one) => one.receiveCount > 0 && one.visibleAt > this.#now()).length;
    const later = messages.filter((one) => one.receiveCount === 0 && one.visibleAt > this.#now()).length;
    return { waiting: messages.length - inFlight, later, inFlight, dead: dead.length };
  }

  subscribe(queue: QueueName, wake: () => void): () => void {
    const { wakes } = this.#line(queue);
    wakes.add(wake);
    return () => wakes.delete(wake);
  }

  #now(): number {
    return this.#clock.now().getTime();
  }

  // Every act looks at the line through this, so that spent messages are in the dead letters first.
  #line(queue: QueueName): Line {
    const line = this.#lines.get(queue) ?? { messages: [], dead: [], wakes: new Set() };
    this.#lines.set(queue, line);
    const now = this.#now();
    const spent = line.messages.filter((one) => one.receiveCount >= maxReceives && one.visibleAt <= now);
    line.messages = line.messages.filter((message) => !spent.includes(message));
    line.dead.push(...spent.map((message) => ({ ...message, deadAt: now })));
    return line;
  }

  #add(line: Line, { body, delaySeconds = 0, coalesceKey }: OutgoingMessage): void {
    const visibleAt = this.#now() + delaySeconds * 1000;
    const waits = (one: Message): boolean => one.coalesceKey === coalesceKey && one.receiveCount === 0;
    const waiting = coalesceKey === undefined ? undefined : line.messages.find(waits);
    if (waiting) {
      waiting.visibleAt = Math.min(waiting.visibleAt, visibleAt);
      return;
    }
    this.#lastId += 1;
    line.messages.push({
      id: this.#lastId,
      body,
      coalesceKey,
      visibleAt,
      receiveCount: 0,
      reason: 'not finished in time',
    });
  }

  #held(line: Line, handle: string): Message | undefined {
    return line.messages.find((one) => one.visibleAt > this.#now() && one.receiveCount > 0 && handleOf(one) === handle);
  }

  #wake({ wakes }: Line): void {
    for (const wake of wakes) queueMicrotask(wake);
  }
}
