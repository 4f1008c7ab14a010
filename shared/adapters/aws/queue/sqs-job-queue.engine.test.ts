import { jobQueueContract } from '#shared/ports/contracts/job-queue.contract.ts';
import { temporaryQueues } from '../testing/temporary-queues.ts';
import { SqsJobQueue } from './sqs-job-queue.ts';

jobQueueContract('SQS', async () => {
  const { engine, clock, advance } = await temporaryQueues();
  const open = () => new SqsJobQueue(engine, clock);
  // The engine is a service that no worker can end: what restarts is everything on our side of it.
  return { queue: open(), advance, restart: open, coalesces: false };
});
