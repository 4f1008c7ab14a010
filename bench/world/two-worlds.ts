import { atRest } from '../measure/at-rest.ts';
import { type BenchCluster, startBenchCluster } from '../measure/bench-cluster.ts';
import type { Extent } from '../part.ts';
import { world } from './world.ts';

/** Runs `work` on two clusters at once, one over few articles and one over many; only one of them is asked at a time. */
export const onSmallAndLarge = async <Value>(
  extent: Extent,
  work: (small: BenchCluster, large: BenchCluster) => Promise<Value>,
): Promise<Value> => {
  const clusters: BenchCluster[] = [];
  try {
    for (const name of ['small', 'large'] as const) {
      const cluster = await startBenchCluster(await world(name, extent), { profileDir: extent.profiles });
      clusters.push(cluster);
      await atRest(cluster, 600_000);
    }
    const [small, large] = clusters;
    if (!small || !large) throw new Error('two clusters are wanted');
    return await work(small, large);
  } finally {
    for (const cluster of clusters) await cluster.stop();
  }
};
