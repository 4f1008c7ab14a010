import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { bundlesFolder } from '../../../scripts/bundles/make-bundles.ts';
import { type DeployedCluster, prefix, succeed } from '../deployed-cluster.ts';
import { searchFunction } from './search-function.ts';

/** Deploys the API with another search function, and whatever else `told` changes. */
export const exchangeFunction = async (cloud: DeployedCluster, ...told: string[]): Promise<void> => {
  const before = await searchFunction(cloud);
  appendFileSync(join(bundlesFolder, 'search', 'search-api', 'index.mjs'), '\n// changed\n');
  await succeed(cloud.cdk('deploy', `${prefix}api`, '--exclusively', '--require-approval', 'never', ...told));
  expect((await searchFunction(cloud))?.code).not.toEqual(before?.code);
};
