import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BenchCluster } from './bench-cluster.ts';

type Health = { readonly waiting: number };

const everyMs = 50;
const later = 'SELECT count(*) AS count FROM messages WHERE receiveCount = 0 AND visibleAt > ?';

/**
 * Waits until everything is done that may be done now: pages and index say what the tables say. sitemap.xml follows some twenty
 * seconds later, so that one rewrite stands for many changes; it is not waited for.
 */
export const atRest = async (cluster: Pick<BenchCluster, 'origin' | 'dataDir'>, withinMs = 120_000): Promise<void> => {
  const queue = new DatabaseSync(join(cluster.dataDir, 'queue.db'), { readOnly: true });
  try {
    const delayed = queue.prepare(later);
    const until = performance.now() + withinMs;
    for (let quiet = 0; quiet < 3; ) {
      const { waiting } = (await (await fetch(`${cluster.origin}/healthz`)).json()) as Health;
      const open = waiting - Number(delayed.get(Date.now())?.['count'] ?? 0);
      quiet = open <= 0 ? quiet + 1 : 0;
      if (performance.now() > until) throw new Error(`not at rest: ${open} messages wait`);
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  } finally {
    queue.close();
  }
};
