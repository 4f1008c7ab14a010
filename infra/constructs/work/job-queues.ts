import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { queueVariables } from '#shared/schemas/env/queue-env.ts';
import { acknowledge } from '../guard/acknowledge.ts';
import type { ClusterFunction } from './cluster-function.ts';

export type QueueName = keyof typeof queueVariables;

/** After this many deliveries a message is dead: the same number as on one machine. */
const maxReceives = 5;

/** Props for `JobQueues`. */
export interface JobQueuesProps {
  /** The longest a consumer of each queue runs, in seconds; a message stays hidden for six times that. */
  readonly consumerSeconds: { readonly [Name in QueueName]?: number | undefined };
}

/** The queues of the cluster, each with its dead letters behind it. */
export class JobQueues extends Construct {
  readonly queues: { readonly [Name in QueueName]: Queue };
  readonly deadLetters: { readonly [Name in QueueName]: Queue };
  /** Events of schedules and feeds that their function gave up on. */
  readonly undone: Queue;

  constructor(scope: Construct, id: string, { consumerSeconds }: JobQueuesProps) {
    super(scope, id);
    const dead = (name: string): Queue => {
      const queue = new Queue(this, `${name}Dead`, {
        encryption: QueueEncryption.SQS_MANAGED,
        enforceSSL: true,
        retentionPeriod: Duration.days(14),
      });
      acknowledge(queue, 'SQS3', 'it holds dead letters itself');
      return queue;
    };
    const names = Object.keys(queueVariables) as QueueName[];
    this.deadLetters = Object.fromEntries(names.map((name) => [name, dead(name)])) as Record<QueueName, Queue>;
    this.queues = Object.fromEntries(
      names.map((name) => [
        name,
        new Queue(this, name, {
          encryption: QueueEncryption.SQS_MANAGED,
          enforceSSL: true,
          retentionPeriod: Duration.days(7),
          visibilityTimeout: Duration.seconds(6 * (consumerSeconds[name] ?? 10)),
          deadLetterQueue: { queue: this.deadLetters[name], maxReceiveCount: maxReceives },
        }),
      ]),
    ) as Record<QueueName, Queue>;
    this.undone = dead('undone');
  }

  /** The addresses of the queues, or of their dead letters, in the variables that say them. */
  addresses(part: 'url' | 'deadLetterUrl'): Readonly<Record<string, string>> {
    const queues = part === 'url' ? this.queues : this.deadLetters;
    return Object.fromEntries(
      (Object.entries(queues) as [QueueName, Queue][]).map(([name, { queueUrl }]) => [
        queueVariables[name][part],
        queueUrl,
      ]),
    );
  }

  /** Lets `fn` put messages into the queues, and tells it where they are. */
  grantSend(fn: ClusterFunction, names: readonly QueueName[]): void {
    for (const name of names) {
      fn.function.addEnvironment(queueVariables[name].url, this.queues[name].queueUrl);
      fn.allow(['sqs:SendMessage'], [this.queues[name].queueArn]);
    }
  }

  /** Lets `fn` look after the queues: count them, read and clear their dead letters, put letters back. */
  grantKeep(fn: ClusterFunction): void {
    for (const [name, queue] of Object.entries(this.queues) as [QueueName, Queue][]) {
      const dead = this.deadLetters[name];
      fn.function.addEnvironment(queueVariables[name].url, queue.queueUrl);
      fn.function.addEnvironment(queueVariables[name].deadLetterUrl, dead.queueUrl);
      fn.allow(['sqs:GetQueueAttributes', 'sqs:SendMessage'], [queue.queueArn]);
      fn.allow(
        ['sqs:GetQueueAttributes', 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility'],
        [dead.queueArn],
      );
    }
  }
}
