import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ClusterProcess } from './cluster-process.ts';

type Health = { readonly status: string; readonly waiting: number };

/** Waits until nothing is queued any more: pages and index have come to what the tables say. */
export const settled = async (
  { origin }: Pick<ClusterProcess, 'origin'>,
  withinMs = 150_000,
  set = (): number => 0,
): Promise<void> => {
  const until = Date.now() + withinMs;
  let quiet = 0;
  while (quiet < 3) {
    const { waiting } = (await (await fetch(`${origin}/healthz`)).json()) as Health;
    quiet = waiting <= set() ? quiet + 1 : 0;
    if (Date.now() > until) throw new Error(`not settled: ${waiting} messages wait`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/** As `settled`, without what was put off on purpose: sitemap.xml follows its pages 20 seconds behind. */
export const settledButPutOff = async (cluster: ClusterProcess, dataDir: string): Promise<void> => {
  const queue = new DatabaseSync(join(dataDir, 'queue.db'), { readOnly: true });
  try {
    const putOff = queue.prepare(
      "SELECT count(*) AS count FROM messages WHERE receiveCount = 0 AND visibleAt > ? AND coalesceKey LIKE 'sitemap %'",
    );
    await settled(cluster, 150_000, () => Number(putOff.get(Date.now())?.['count']));
  } finally {
    queue.close();
  }
};
