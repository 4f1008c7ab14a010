import type { DeployedCluster } from '../deployed-cluster.ts';

/** The function that answers searches, as it is deployed now. */
export const searchFunction = async (cloud: DeployedCluster) =>
  (await cloud.functions()).find(({ name }) => name.includes('searchApi'));
