import type { Stack } from 'aws-cdk-lib';
import { Architecture, type Code } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Environment } from '../../config/environment.ts';
import { ClusterFunction } from '../../constructs/work/cluster-function.ts';
import type { FunctionGrants } from '../function-grants.ts';
import type { FunctionSpec } from '../function-spec.ts';
import type { SearchStack } from '../search-stack.ts';
import { keepingOf } from '../stack-props.ts';

/** What functions are made with. */
export type FunctionMaking = {
  readonly environment: Environment;
  /** Undefined where the search server stands elsewhere. */
  readonly search: SearchStack | undefined;
  /** The bundle of an entry. */
  readonly code: (entry: string) => Code;
  readonly grants: FunctionGrants;
  /** Where events of clocks go that were given up. */
  readonly undone: IQueue;
};

/** An emulator may stand on a machine that does much else. */
const slowly = (seconds: number): number => Math.min(900, 5 * seconds);

const makeFunction = (stack: Stack, name: string, spec: FunctionSpec, making: FunctionMaking): ClusterFunction => {
  const { environment, search, code, grants, undone } = making;
  const { emulated } = environment;
  const fn = new ClusterFunction(stack, name, {
    description: spec.about,
    code: code(spec.entry),
    memoryMb: spec.memoryMb,
    seconds: emulated ? slowly(spec.seconds) : spec.seconds,
    logDays: environment.retention.logDays,
    concurrency: emulated ? undefined : spec.concurrency,
    network: spec.search ? search?.network : undefined,
    deadLetters: spec.trigger.by === 'clock' ? undone : undefined,
    architecture: emulated ? Architecture.X86_64 : Architecture.ARM_64,
    removalPolicy: keepingOf(environment),
  });
  grants.give(fn, spec);
  return fn;
};

/** The functions of a part of the table, each with what its line asks for. */
export const makeFunctions = <Name extends string>(
  stack: Stack,
  specs: { readonly [Each in Name]: FunctionSpec },
  making: FunctionMaking,
): { readonly [Each in Name]: ClusterFunction } => {
  const made = (Object.entries(specs) as [Name, FunctionSpec][]).map(
    ([name, spec]) => [name, makeFunction(stack, name, spec, making)] as const,
  );
  making.search?.assignRoles(stack);
  return Object.fromEntries(made) as { readonly [Each in Name]: ClusterFunction };
};
