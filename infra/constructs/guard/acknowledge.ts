import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts one finding of the security rules at one construct, for a reason that a reviewer can check. */
export const acknowledge = (construct: IConstruct, rule: string, reason: string): void => {
  Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
};

/** Accepts one managed policy of a service at one construct. */
export const acknowledgeManaged = (construct: IConstruct, policy: string, reason: string): void => {
  acknowledge(construct, `IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${policy}]`, reason);
};
