import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import { ChangeMessageVisibilityBatchCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { DeadLetter } from '#shared/ports/job-queue.ts';
import { maxReceives } from '#shared/ports/job-queue.ts';
import { deleteBatches } from './delete-batches.ts';
import { queueDepth } from './queue-depth.ts';
import type { Entry } from './send-batches.ts';
import { sendBatches } from './send-batches.ts';
import type { QueuePlace } from './sqs-engine.ts';
import { batchEntries } from './sqs-engine.ts';

// While dead letters are looked at, nobody else sees them.
const lookSeconds = 60;
const timedOut = 'not finished in time';
const longestReason = 1000;

const text = (value: string) => ({ DataType: 'String', StringValue: value });

// The engine refuses what XML cannot carry, and empty values.
const plain = (reason: string): string =>
  reason
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
    .slice(0, longestReason)
    .toWellFormed() || '-';

const letterOf = ({ MessageId = '', Body = '', Attributes = {}, MessageAttributes = {} }: Message): DeadLetter => ({
  messageId: MessageId,
  body: Body,
  reason: MessageAttributes['reason']?.StringValue ?? timedOut,
  // One that the engine moved by itself tells only when it was sent.
  deadAt: MessageAttributes['deadAt']?.StringValue ?? new Date(Number(Attributes['SentTimestamp'])).toISOString(),
  receiveCount: Number(MessageAttributes['receiveCount']?.StringValue ?? maxReceives),
});

/** The dead letters of one queue. The engine has no way to look without taking: looks last a moment and put back. */
export class DeadLetters {
  readonly #client: SQSClient;
  readonly #place: QueuePlace;

  constructor(client: SQSClient, place: QueuePlace) {
    this.#client = client;
    this.#place = place;
  }

  async add(body: string, letter: Pick<DeadLetter, 'reason' | 'deadAt' | 'receiveCount'>): Promise<void> {
    const MessageAttributes = {
      reason: text(plain(letter.reason)),
      deadAt: text(letter.deadAt),
      receiveCount: text(`${letter.receiveCount}`),
    };
    await sendBatches(this.#client, this.#place.deadLetterUrl, [{ MessageBody: body, MessageAttributes }]);
  }

  /** Up to `limit`, oldest death first. */
  async list(limit: number): Promise<readonly DeadLetter[]> {
    const taken = await this.#take(limit);
    await this.#putBack(taken);
    return taken
      .map(letterOf)
      .slice(0, limit)
      .sort((left, right) => (left.deadAt < right.deadAt ? -1 : 1));
  }

  /** Sends them to the queue again as new messages; answers how many. */
  async redrive(messageIds: readonly string[] | undefined): Promise<number> {
    const taken = await this.#take(Number.POSITIVE_INFINITY);
    const wanted = new Set(messageIds);
    const back = taken.filter(({ MessageId = '' }) => !messageIds || wanted.has(MessageId));
    const entries: readonly Entry[] = back.map(({ Body = '' }) => ({ MessageBody: Body }));
    await sendBatches(this.#client, this.#place.url, entries);
    await deleteBatches(this.#client, this.#place.deadLetterUrl, back.map(handleOf));
    await this.#putBack(taken.filter((message) => !back.includes(message)));
    return back.length;
  }

  /** Deletes those named; answers how many. */
  async discard(messageIds: readonly string[]): Promise<number> {
    const taken = await this.#take(Number.POSITIVE_INFINITY);
    const gone = taken.filter(({ MessageId = '' }) => messageIds.includes(MessageId));
    await deleteBatches(this.#client, this.#place.deadLetterUrl, gone.map(handleOf));
    await this.#putBack(taken.filter((message) => !gone.includes(message)));
    return gone.length;
  }

  async #take(limit: number): Promise<readonly Message[]> {
    const { visible } = await queueDepth(this.#client, this.#place.deadLetterUrl);
    const taken = new Map<string, Message>();
    while (taken.size < Math.min(limit, visible)) {
      const { Messages = [] } = await this.#client.send(
        new ReceiveMessageCommand({
          QueueUrl: this.#place.deadLetterUrl,
          MaxNumberOfMessages: batchEntries,
          VisibilityTimeout: lookSeconds,
          WaitTimeSeconds: 1,
          MessageSystemAttributeNames: ['SentTimestamp'],
          MessageAttributeNames: ['All'],
        }),
      );
      if (Messages.length === 0) break;
      for (const message of Messages) taken.set(message.MessageId ?? '', message);
    }
    return [...taken.values()];
  }

  async #putBack(messages: readonly Message[]): Promise<void> {
    for (let from = 0; from < messages.length; from += batchEntries) {
      const Entries = messages.slice(from, from + batchEntries).map((message, n) => {
        return { Id: `${n}`, ReceiptHandle: handleOf(message), VisibilityTimeout: 0 };
      });
      const QueueUrl = this.#place.deadLetterUrl;
      await this.#client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
    }
  }
}

const handleOf = ({ ReceiptHandle = '' }: Message): string => ReceiptHandle;
