import { settled } from '../../e2e/cluster/settled.ts';
import { signIn } from '../../e2e/cluster/staff.ts';
import type { BenchCluster } from '../measure/bench-cluster.ts';
import { runCommand } from '../measure/run-command.ts';
import { addedSites } from './bench-sites.ts';

/** Makes the demonstration city one of a portal and 20 sites, and gives one reviewer the last word on all of them. */
export const prepareSites = async (cluster: BenchCluster): Promise<void> => {
  const office = await signIn(cluster.origin, 'office');
  for (const site of addedSites) {
    const created = await office.post('/sites', site);
    const launched = await office.post(`/sites/${site.siteId}/launch`, {});
    if (created.status !== 201 || launched.status !== 200)
      throw new Error(`${site.siteId}: ${created.status}, ${launched.status} ${JSON.stringify(launched.body)}`);
  }
  await runCommand(cluster.dataDir, 'user grant', ['final.portal', 'final']);
  await settled(cluster, 120_000);
};
