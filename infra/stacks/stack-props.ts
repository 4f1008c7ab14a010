import { RemovalPolicy, type Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Environment } from '../config/environment.ts';

/** What the stacks of one environment share. */
export type ClusterStackProps = StackProps & { readonly environment: Environment };

/** What happens to what cannot be made again: it stays, but on the emulator. */
export const keepingOf = ({ emulated }: Environment): RemovalPolicy =>
  emulated ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;

/** `zhanqun-<environment>-<part>`. */
export const stackName = ({ name }: Pick<Environment, 'name'>, part: string): string => `zhanqun-${name}-${part}`;

/** Marks what a stack makes for the bill. */
export const tagCosts = (stack: Stack, { name }: Pick<Environment, 'name'>, part: string): void => {
  Tags.of(stack).add('zhanqun:environment', name);
  Tags.of(stack).add('zhanqun:part', part);
};
