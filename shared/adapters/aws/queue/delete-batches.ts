import type { SQSClient } from '@aws-sdk/client-sqs';
import { DeleteMessageBatchCommand } from '@aws-sdk/client-sqs';
import { batchEntries } from './sqs-engine.ts';

/** Deletes deliveries by their handles; one that is no longer ours is passed over. */
export const deleteBatches = async (client: SQSClient, url: string, handles: readonly string[]): Promise<void> => {
  for (let from = 0; from < handles.length; from += batchEntries) {
    const batch = handles.slice(from, from + batchEntries);
    const Entries = batch.map((ReceiptHandle, n) => ({ Id: `${n}`, ReceiptHandle }));
    const { Failed = [] } = await client.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries }));
    const failure = Failed.find(({ SenderFault }) => !SenderFault);
    if (failure) throw new Error(`the queue could not delete a message: ${failure.Code}`);
  }
};
