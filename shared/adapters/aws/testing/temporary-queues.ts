import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { QueueName } from '#shared/ports/job-queue.ts';
import { maxReceives } from '#shared/ports/job-queue.ts';
import type { QueuePlace } from '../queue/sqs-engine.ts';
import { engineClient, enginePlace } from './engine-place.ts';

const names: readonly QueueName[] = [
  'renderHigh',
  'renderLow',
  'search',
  'projection',
  'plan',
  'task',
  'media',
  'mail',
  'seal',
  'adoption',
  'purge',
];

// The engine's clock moves for all tests of the process alike, and never back.
let ahead = 0;

/** New queues in the engine, and a clock that moves with the engine's: for tests. */
export const temporaryQueues = async () => {
  const place = enginePlace('objectsAndQueues');
  const client = new SQSClient(engineClient(place));
  const prefix = `t${randomBytes(6).toString('hex')}`;
  const create = async (name: string, Attributes: Record<string, string>): Promise<string> => {
    const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName: `${prefix}-${name}`, Attributes }));
    return QueueUrl;
  };
  const createPair = async (name: QueueName): Promise<readonly [QueueName, QueuePlace]> => {
    const deadLetterUrl = await create(`${name}-dead`, {});
    const asked = new GetQueueAttributesCommand({ QueueUrl: deadLetterUrl, AttributeNames: ['QueueArn'] });
    const deadLetterTargetArn = (await client.send(asked)).Attributes?.['QueueArn'];
    const policy = JSON.stringify({ deadLetterTargetArn, maxReceiveCount: maxReceives });
    return [name, { url: await create(name, { RedrivePolicy: policy }), deadLetterUrl }];
  };
  const queues = Object.fromEntries(await Promise.all(names.map(createPair))) as Record<QueueName, QueuePlace>;
  return {
    engine: { client, place: (queue: QueueName) => queues[queue] },
    clock: { now: () => new Date(Date.now() + ahead * 1000) },
    advance: (seconds: number): void => {
      ahead += seconds;
      writeFileSync(place.clockFile, `${ahead}`);
    },
  };
};
