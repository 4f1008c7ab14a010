import type { Services } from '#functions/composition/services.ts';
import { superiorLinks } from '#functions/local/demo/content/structure/superior-links.ts';
import { demoOffice } from '#functions/local/demo/seed-sites.ts';
import { changeCluster } from '#functions/sites/cluster/change-cluster.ts';
import { ClusterRepository } from '#shared/repositories/cluster/cluster-repository.ts';

/** Gives the cluster its links to superior governments; settings that hold some already stay. */
export const seedCluster = async (services: Services): Promise<void> => {
  const known = await new ClusterRepository(services.tables).settings();
  if (known.superiorLinks.length === 0) await changeCluster(services)(demoOffice, known.version, { superiorLinks });
};
