import { Duration, Stack } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Architecture, type Code, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import { nightHours, utcHour } from '#shared/schemas/config/night.ts';
import { apiPaths } from '#shared/schemas/http/api-paths.ts';
import { ClusterFunction } from '../constructs/work/cluster-function.ts';
import { coveringPaths } from '../constructs/work/covering-paths.ts';
import { DeploymentHook } from '../constructs/work/deployment-hook.ts';
import { Gateway } from '../constructs/work/gateway.ts';
import { JobQueues, type QueueName } from '../constructs/work/job-queues.ts';
import { OperatorNotes } from '../constructs/work/operator-notes.ts';
import { clusterFunctions, type FunctionName } from './cluster-functions.ts';
import type { DataStack } from './data-stack.ts';
import { FunctionGrants } from './function-grants.ts';
import type { FunctionSpec } from './function-spec.ts';
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

/** An emulator may stand on a machine that does much else. */
const slowly = (seconds: number): number => Math.min(900, 5 * seconds);

const specs = Object.entries(clusterFunctions) as readonly [FunctionName, FunctionSpec][];

const consumerSeconds = Object.fromEntries(
  specs.flatMap(([, { trigger, seconds }]) => (trigger.by === 'queue' ? [[trigger.queue, seconds]] : [])),
) as { readonly [Name in QueueName]?: number };

/** The work of the cluster: its functions, what calls them, what they may use. */
export class PlatformStack extends Stack {
  readonly functions: { readonly [Name in FunctionName]: ClusterFunction };
  readonly queues: JobQueues;
  readonly gateway: Gateway;
  readonly rules: Rule[] = [];
  /** Custom resources of deployments, by the function that answers for them. */
  readonly hooks: { readonly [Name in 'registerSite' | 'bootstrap' | 'uploadDesk']: DeploymentHook };

  constructor(scope: Construct, id: string, props: PlatformStackProps) {
    super(scope, id, { ...props, terminationProtection: props.environment.production });
    tagCosts(this, props.environment, 'platform');
    this.queues = new JobQueues(this, 'queues', { consumerSeconds });
    this.gateway = new Gateway(this, 'gateway', keepingOf(props.environment));
    const grants = new FunctionGrants({ ...props, queues: this.queues });
    const made = specs.map(([name, spec]) => [name, this.#function(name, spec, props, grants)] as const);
    this.functions = Object.fromEntries(made) as Record<FunctionName, ClusterFunction>;
    for (const [name, spec] of specs) this.#connect(name, spec, props);
    this.#noteForOperator(props);
    const hook = (name: 'registerSite' | 'bootstrap' | 'uploadDesk') =>
      new DeploymentHook(this, `${name}Hook`, {
        answers: this.functions[name].function,
        removalPolicy: keepingOf(props.environment),
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

  #function(
    name: FunctionName,
    spec: FunctionSpec,
    props: PlatformStackProps,
    grants: FunctionGrants,
  ): ClusterFunction {
    const { environment, search, code } = props;
    const fn = new ClusterFunction(this, name, {
      description: spec.about,
      code: code(spec.entry),
      memoryMb: spec.memoryMb,
      seconds: environment.emulated ? slowly(spec.seconds) : spec.seconds,
      logDays: environment.retention.logDays,
      concurrency: environment.emulated ? undefined : spec.concurrency,
      network: spec.search ? search?.network : undefined,
      deadLetters: spec.trigger.by === 'clock' ? this.queues.undone : undefined,
      architecture: environment.emulated ? Architecture.X86_64 : Architecture.ARM_64,
      removalPolicy: keepingOf(environment),
    });
    grants.give(fn, spec);
    return fn;
  }

  #connect(name: FunctionName, { trigger }: FunctionSpec, { data, environment }: PlatformStackProps): void {
    const fn = this.functions[name];
    switch (trigger.by) {
      case 'requests':
        for (const path of coveringPaths(apiPaths)[trigger.context] ?? []) this.gateway.addPath(path, fn);
        return;
      case 'otherRequests':
        this.gateway.addPath('/api/{rest+}', fn);
        return;
      case 'addresses':
        this.gateway.addDefault(fn);
        return;
      case 'queue':
        fn.function.addEventSource(
          new SqsEventSource(this.queues.queues[trigger.queue], {
            batchSize: trigger.batch,
            reportBatchItemFailures: true,
            ...(trigger.window ? { maxBatchingWindow: Duration.seconds(trigger.window) } : {}),
            // One machine stands for the cloud there: more at once would only wait for each other.
            ...(trigger.atOnce ? { maxConcurrency: environment.emulated ? 2 : trigger.atOnce } : {}),
          }),
        );
        return;
      case 'feeds':
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
        return;
      case 'clock':
        this.rules.push(this.#schedule(name, trigger.every));
        return;
      case 'deployment':
        return;
    }
  }

  #schedule(name: FunctionName, every: 'minute' | 'day'): Rule {
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
