import type { RemovalPolicy } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Provider } from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';
import { acknowledge, acknowledgeManaged } from '../guard/acknowledge.ts';
import { acknowledgeStar } from '../guard/acknowledge-star.ts';

/** Props for `DeploymentHook`. */
export interface DeploymentHookProps {
  /** Returns `{PhysicalResourceId, Data}`, or throws to fail the deployment. */
  readonly answers: IFunction;
  readonly removalPolicy: RemovalPolicy;
}

/** Lets deployments call a function as a custom resource. */
export class DeploymentHook extends Construct {
  readonly serviceToken: string;

  constructor(scope: Construct, id: string, { answers, removalPolicy }: DeploymentHookProps) {
    super(scope, id);
    const provider = new Provider(this, 'provider', {
      onEventHandler: answers,
      logGroup: new LogGroup(this, 'logs', { retention: RetentionDays.ONE_YEAR, removalPolicy }),
    });
    this.serviceToken = provider.serviceToken;
    const framework = 'the framework of the CDK, which calls the one function it was given';
    acknowledgeManaged(provider, 'service-role/AWSLambdaBasicExecutionRole', `${framework}: it writes logs`);
    acknowledgeStar(provider, `${answers.functionArn}:*`, `${framework}: the star stands for versions of it`);
    acknowledge(provider, 'L1', `${framework}: its runtime is raised with the CDK`);
  }
}
