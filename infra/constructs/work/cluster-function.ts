import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { ISecurityGroup, IVpc, SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { z } from 'zod';
import { acknowledgeStar } from '../guard/acknowledge-star.ts';

/** The network that functions beside the search domain live in. */
export type FunctionNetwork = {
  readonly vpc: IVpc;
  readonly subnets: SubnetSelection;
  readonly securityGroup: ISecurityGroup;
};

/** Props for `ClusterFunction`. */
export interface ClusterFunctionProps {
  /** What it does, for the console. */
  readonly description: string;
  readonly code: Code;
  readonly memoryMb: number;
  readonly seconds: number;
  readonly logDays: number;
  /**
   * How many may run at once, where a burst could starve the others.
   *
   * @default the account's own limit
   */
  readonly concurrency?: number | undefined;
  /**
   * @default outside of any network
   */
  readonly network?: FunctionNetwork | undefined;
  /**
   * Where events go that an asynchronous call gave up on.
   *
   * @default nowhere: its callers see their failures
   */
  readonly deadLetters?: IQueue | undefined;
  /**
   * @default Architecture.ARM_64
   */
  readonly architecture?: Architecture | undefined;
  /**
   * @default RemovalPolicy.RETAIN for the logs
   */
  readonly removalPolicy?: RemovalPolicy | undefined;
}

const retentions = [183, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

/** The shortest retention on offer that is not shorter than `days`. */
const retentionOf = (days: number): RetentionDays => {
  const found = retentions.find((offered) => offered >= days && offered !== 183) ?? RetentionDays.TEN_YEARS;
  return found as RetentionDays;
};

/** One function of the cluster with a role, a log group and nothing else: what it may do is granted to it one by one. */
export class ClusterFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: ClusterFunctionProps) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'logs', {
      retention: retentionOf(props.logDays),
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    this.role = new Role(this, 'role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [this.logGroup.logGroupArn]);
    if (props.network)
      this.allow(
        [
          'ec2:CreateNetworkInterface',
          'ec2:DescribeNetworkInterfaces',
          'ec2:DescribeSubnets',
          'ec2:DeleteNetworkInterface',
        ],
        ['*'],
      );
    this.function = new LambdaFunction(this, 'function', {
      description: props.description,
      code: props.code,
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: props.architecture ?? Architecture.ARM_64,
      memorySize: props.memoryMb,
      timeout: Duration.seconds(props.seconds),
      role: this.role,
      logGroup: this.logGroup,
      tracing: Tracing.ACTIVE,
      environment: { NODE_OPTIONS: '--enable-source-maps' },
      ...(props.concurrency ? { reservedConcurrentExecutions: props.concurrency } : {}),
      ...(props.network
        ? {
            vpc: props.network.vpc,
            vpcSubnets: props.network.subnets,
            securityGroups: [props.network.securityGroup],
          }
        : {}),
      ...(props.deadLetters ? { deadLetterQueue: props.deadLetters } : {}),
    });
    acknowledgeStar(
      this.role,
      '*',
      'traces, metrics, lists of feeds, and network interfaces that do not exist yet: their services know no resource for them',
    );
  }

  /** Allows `actions` on `resources`. @throws Error when a star in a resource comes without its reason */
  allow(actions: readonly string[], resources: readonly string[], reason?: string): void {
    this.role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
    for (const resource of resources) {
      if (!resource.includes('*') || resource === '*') continue;
      if (!reason) throw new Error(`a star in ${resource} needs its reason`);
      acknowledgeStar(this.role, resource, reason);
    }
  }

  /** Sets the variables of an environment schema: what the schema asks for and nothing else, or it does not compile. */
  provide<Schema extends z.ZodObject>(
    schema: Schema,
    values: { readonly [Name in keyof z.input<Schema>]?: string | undefined },
  ): void {
    for (const [name, value] of Object.entries(values)) {
      if (!(name in schema.shape)) throw new Error(`no function reads ${name}`);
      if (value !== undefined) this.function.addEnvironment(name, value as string);
    }
  }
}
