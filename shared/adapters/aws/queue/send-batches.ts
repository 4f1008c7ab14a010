import type { SendMessageBatchRequestEntry, SQSClient } from '@aws-sdk/client-sqs';
import { SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { maxTries, retryPause } from '../engine/retry-pause.ts';
import { batchEntries } from './sqs-engine.ts';

/** What the engine takes in one request, with room for attributes. */
const batchBytes = 240_000;

export type Entry = Omit<SendMessageBatchRequestEntry, 'Id'> & { readonly MessageBody: string };

const batches = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const made: Entry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry.MessageBody);
    const open = made.at(-1);
    if (open && open.length < batchEntries && bytes + size <= batchBytes) {
      open.push(entry);
      bytes += size;
    } else {
      made.push([entry]);
      bytes = size;
    }
  }
  return made;
};

const sendBatch = async (client: SQSClient, url: string, batch: readonly Entry[]): Promise<void> => {
  let left = batch.map((entry, n) => ({ ...entry, Id: `${n}` }));
  for (let tries = 1; ; tries += 1) {
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: left }));
    if (Failed.length === 0) return;
    const [failure] = Failed.filter(({ SenderFault }) => SenderFault);
    if (failure || tries === maxTries) throw new Error(`the queue refuses a message: ${(failure ?? Failed[0])?.Code}`);
    const again = new Set(Failed.map(({ Id }) => Id));
    left = left.filter(({ Id }) => again.has(Id));
    await retryPause(tries);
  }
};

/** Sends any number of messages. @throws Error when the queue does not take one of them; others may have been sent */
export const sendBatches = async (client: SQSClient, url: string, entries: readonly Entry[]): Promise<void> => {
  for (const batch of batches(entries)) await sendBatch(client, url, batch);
};
