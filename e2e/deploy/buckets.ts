import { objectsInBucket } from '#shared/adapters/aws/testing/objects-in-bucket.ts';
import type { DeployedCluster } from './deployed-cluster.ts';

/** A variable that the deployment told a function of the cluster, e.g. the name of a table. @throws Error where it told none */
export const told = async (cloud: DeployedCluster, variable: string): Promise<string> => {
  const found = (await cloud.functions()).map(({ environment }) => environment[variable]).find(Boolean);
  if (!found) throw new Error(`no function is told ${variable}`);
  return found;
};

/** What a bucket holds below a prefix: each key with the hash of its content. */
export const objectsIn = async (
  cloud: DeployedCluster,
  variable: 'PAGES_BUCKET_NAME' | 'AUDIT_BUCKET_NAME',
  prefix: string,
): Promise<ReadonlyMap<string, string>> =>
  objectsInBucket(cloud.emulator.endpoint, await told(cloud, variable), prefix);
