import { SecretValue } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import {
  type ClusterParameter,
  originSecretName,
  parameterPath,
  type SetParameter,
  setParameterPath,
} from './cluster-names.ts';

/** A running cluster by the name of its environment: what a site's stack needs is read when it is deployed. */
export class ClusterReference {
  readonly environmentName: string;
  readonly #scope: Construct;
  readonly #set: number;

  constructor(scope: Construct, environmentName: string, deliverySet: number) {
    this.#scope = scope;
    this.environmentName = environmentName;
    this.#set = deliverySet;
  }

  /** An address of the cluster. */
  parameter(name: ClusterParameter): string {
    return StringParameter.valueForStringParameter(this.#scope, parameterPath(this.environmentName, name));
  }

  /** What the sites of this set share. */
  ofSet(name: SetParameter): string {
    return StringParameter.valueForStringParameter(
      this.#scope,
      setParameterPath(this.environmentName, this.#set, name),
    );
  }

  /** What a distribution says to be believed; resolved by the deployment, never in a template. */
  originSecret(): string {
    return SecretValue.secretsManager(originSecretName(this.environmentName), { jsonField: 'current' }).unsafeUnwrap();
  }
}
