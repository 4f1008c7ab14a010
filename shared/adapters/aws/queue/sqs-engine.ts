import type { SQSClient } from '@aws-sdk/client-sqs';
import type { QueueName } from '#shared/ports/job-queue.ts';

/** Where a queue and the dead letters behind it are; the engine moves a message there after `maxReceives` deliveries. */
export type QueuePlace = { readonly url: string; readonly deadLetterUrl: string };

/** The client and the queues that the queue adapter works with. */
export type SqsEngine = { readonly client: SQSClient; readonly place: (queue: QueueName) => QueuePlace };

/** The engine takes ten entries at a time. */
export const batchEntries = 10;
