import type { Services } from '#functions/composition/services.ts';
import { type ClusterAddresses, clusterAddresses } from '#shared/domain/link/cluster-address.ts';
import { readRevisions } from '#shared/repositories/revision.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

type Ports = Pick<Services, 'tables' | 'config'>;

const known = new WeakMap<Ports['tables'], { readonly revision: string; readonly addresses: ClusterAddresses }>();

/** The addresses of the cluster as they are now; read again when its revision moves. */
export const clusterMap = async ({ tables, config }: Ports): Promise<ClusterAddresses> => {
  const [revision = '0'] = await readRevisions(tables, []);
  const kept = known.get(tables);
  if (kept && kept.revision === revision && revision !== '0') return kept.addresses;
  const addresses = clusterAddresses(await new SiteRepository(tables).list(), config);
  known.set(tables, { revision, addresses });
  return addresses;
};
