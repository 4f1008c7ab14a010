import type { TestProject } from 'vitest/node';
import { clusterFunctions } from '../../infra/stacks/cluster-functions.ts';
import type { FunctionSpec } from '../../infra/stacks/function-spec.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** What each function of the cloud may use, by its name. */
    readonly functionLines: Readonly<
      Record<string, Pick<FunctionSpec, 'tables' | 'objects' | 'sendsTo' | 'keepsQueues'>>
    >;
  }
}

/** Tells tests what the deployment allows each function, so that use cases are held to it where no cloud is. */
export const setup = (project: TestProject): void => {
  project.provide('functionLines', clusterFunctions);
};
