import { clockFunctions } from './functions/clock-functions.ts';
import { deploymentFunctions } from './functions/deployment-functions.ts';
import { requestFunctions } from './functions/request-functions.ts';
import { workFunctions } from './functions/work-functions.ts';

/** Every function of the cluster by its name in the stack: the tables to change when an entry changes. */
export const clusterFunctions = {
  ...requestFunctions,
  ...workFunctions,
  ...clockFunctions,
  ...deploymentFunctions,
} as const;
