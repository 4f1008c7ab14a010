/** The queues of the cluster; each has a dead-letter queue behind it. */
export type QueueName =
  | 'renderHigh'
  | 'renderLow'
  | 'purge'
  | 'search'
  | 'projection'
  | 'adoption'
  | 'plan'
  | 'task'
  | 'media'
  | 'mail'
  | 'seal';

/** A message in flight. `receiveCount` starts at 1. */
export type QueueMessage = {
  readonly messageId: string;
  readonly body: string;
  readonly receiptHandle: string;
  readonly receiveCount: number;
};

export type OutgoingMessage = {
  readonly body: string;
  /** Not delivered before this many seconds (0 to 900). */
  readonly delaySeconds?: number | undefined;
  /** While an undelivered message with the same key waits, a second one is dropped. Engines may ignore it. */
  readonly coalesceKey?: string | undefined;
};

export type DeadLetter = {
  readonly messageId: string;
  readonly body: string;
  readonly reason: string;
  readonly deadAt: string;
  readonly receiveCount: number;
};

/** Work to be done at least once, in no particular order. */
export interface JobQueue {
  send(queue: QueueName, messages: readonly OutgoingMessage[]): Promise<void>;
  /** Up to 10 messages, hidden from others for `visibilitySeconds`; a message received more than `maxReceives` times goes to the dead letters. */
  receive(
    queue: QueueName,
    options: { readonly limit: number; readonly visibilitySeconds: number },
  ): Promise<readonly QueueMessage[]>;
  /** Done: never delivered again. A handle whose time ran out is ignored. */
  delete(queue: QueueName, receiptHandles: readonly string[]): Promise<void>;
  /** Failed: delivered again after `delaySeconds`; `reason` is kept for the dead letter. */
  release(
    queue: QueueName,
    receiptHandle: string,
    options: { readonly delaySeconds: number; readonly reason: string },
  ): Promise<void>;
  deadLetters(queue: QueueName, options: { readonly limit: number }): Promise<readonly DeadLetter[]>;
  /** Puts dead letters back; answers how many. */
  redrive(queue: QueueName, messageIds?: readonly string[]): Promise<number>;
  /** Gives dead letters up for good; answers how many. */
  discard(queue: QueueName, messageIds: readonly string[]): Promise<number>;
  /** Counts messages, roughly. */
  depth(queue: QueueName): Promise<QueueDepth>;
  /** Calls back soon after a message became available; answers how to stop. May be late, joined or missing: poll too. */
  subscribe(queue: QueueName, wake: () => void): () => void;
}

/** How many messages a queue holds. */
export type QueueDepth = {
  readonly waiting: number;
  /** Of those waiting, how many were sent for later and are not due yet. */
  readonly later: number;
  readonly inFlight: number;
  readonly dead: number;
};

/** After this many deliveries a message is dead. */
export const maxReceives = 5;
