import { Duration, Stack } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { type Code, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import { nightHours, utcHour } from '#shared/schemas/config/night.ts';
import type { ClusterFunction } from '../constructs/work/cluster-function.ts';
import { DeploymentHook } from '../constructs/work/deployment-hook.ts';
import { JobQueues, type QueueName } from '../constructs/work/job-queues.ts';
import { OperatorNotes } from '../constructs/work/operator-notes.ts';
import type { DataStack } from './data-stack.ts';
import { FunctionGrants } from './function-grants.ts';
import type { FunctionSpec } from './function-spec.ts';
import { clockFunctions } from './functions/clock-functions.ts';
import { deploymentFunctions } from './functions/deployment-functions.ts';
import { makeFunctions } from './functions/make-functions.ts';
import { workFunctions } from './functions/work-functions.ts';
import type { SearchStack } from './search-stack.ts';
import { type ClusterStackProps, keepingOf, tagCosts } from './stack-props.ts';

/** Props for `PlatformStack`. */
export type PlatformStackProps = ClusterStackProps & {
  readonly data: DataStack;
  /** Undefined where the search server stands elsewhere. */
  readonly search: SearchStack | undefined;
  /** The bundle of an entry. */
  readonly code: (entry: string) => Code;
};

/** Feeds the dispatcher follows: what changes pages, rows, search or the audit chain. */
const followed = ['tenants', 'content', 'audit'] as const;
const nightly = Schedule.cron({ minute: '0', hour: `${utcHour(nightHours.work)}` });

const platformFunctions = { ...workFunctions, ...clockFunctions, ...deploymentFunctions } as const;
type PlatformFunctionName = keyof typeof platformFunctions;
const specs = Object.entries(platformFunctions) as readonly [PlatformFunctionName, FunctionSpec][];

const consumerSeconds = Object.fromEntries(
  specs.flatMap(([, { trigger, seconds }]) => (trigger.by === 'queue' ? [[trigger.queue, seconds]] : [])),
) as { readonly [Name in QueueName]?: number };

/** What works behind the requests: queues and their consumers, feeds, clocks, and what deployments call. */
export class PlatformStack extends Stack {
  readonly functions: { readonly [Name in PlatformFunctionName]: ClusterFunction };
  readonly queues: JobQueues;
  readonly rules: Rule[] = [];
  /** Custom resources of deployments, by the function that answers for them. */
  readonly hooks: { readonly [Name in keyof typeof deploymentFunctions]: DeploymentHook };

  constructor(scope: Construct, id: string, props: PlatformStackProps) {
    super(scope, id, { ...props, terminationProtection: props.environment.production });
    const { environment } = props;
    tagCosts(this, environment, 'platform');
    this.queues = new JobQueues(this, 'queues', { consumerSeconds });
    const grants = new FunctionGrants({ ...props, queues: this.queues });
    this.functions = makeFunctions(this, platformFunctions, { ...props, grants, undone: this.queues.undone });
    for (const [name, spec] of specs) this.#connect(name, spec, props);
    this.#noteForOperator(props);
    const hook = (name: keyof typeof deploymentFunctions) =>
      new DeploymentHook(this, `${name}Hook`, {
        answers: this.functions[name].function,
        removalPolicy: keepingOf(environment),
      });
    this.hooks = { registerSite: hook('registerSite'), bootstrap: hook('bootstrap'), uploadDesk: hook('uploadDesk') };
  }

  /** Where these are noted, functions are at work. */
  #noteForOperator({ environment, search }: PlatformStackProps): void {
    new OperatorNotes(this, 'operator', {
      environmentName: environment.name,
      notes: {
        queues: this.queues.addresses('url'),
        deadLetters: this.queues.addresses('deadLetterUrl'),
        ...(search ? { search: { SEARCH_DOMAIN_ARN: search.search.domain.domainArn } } : {}),
      },
    });
  }

  #connect(name: PlatformFunctionName, { trigger }: FunctionSpec, { data, environment }: PlatformStackProps): void {
    const fn = this.functions[name];
    if (trigger.by === 'clock') this.rules.push(this.#schedule(name, trigger.every));
    if (trigger.by === 'queue')
      fn.function.addEventSource(
        new SqsEventSource(this.queues.queues[trigger.queue], {
          batchSize: trigger.batch,
          reportBatchItemFailures: true,
          ...(trigger.window ? { maxBatchingWindow: Duration.seconds(trigger.window) } : {}),
          // One machine stands for the cloud there: more at once would only wait for each other.
          ...(trigger.atOnce ? { maxConcurrency: environment.emulated ? 2 : trigger.atOnce } : {}),
        }),
      );
    if (trigger.by === 'feeds')
      for (const table of followed)
        fn.function.addEventSource(
          new DynamoEventSource(data.tables.tables[table], {
            startingPosition: StartingPosition.TRIM_HORIZON,
            batchSize: 100,
            retryAttempts: 20,
            bisectBatchOnError: true,
            reportBatchItemFailures: false,
            filters: [FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT') })],
            onFailure: new SqsDlq(this.queues.undone),
          }),
        );
  }

  #schedule(name: PlatformFunctionName, every: 'minute' | 'day'): Rule {
    return new Rule(this, `${name}Clock`, {
      description: `calls ${name} every ${every}`,
      schedule: every === 'minute' ? Schedule.rate(Duration.minutes(1)) : nightly,
      targets: [
        new LambdaFunction(this.functions[name].function, {
          retryAttempts: every === 'minute' ? 0 : 2,
          deadLetterQueue: this.queues.undone,
        }),
      ],
    });
  }
}
