import type { ClusterProcess } from './cluster-process.ts';

type Health = { readonly status: string; readonly waiting: number };

/** Waits until nothing is queued any more: pages and index have come to what the tables say. */
export const settled = async ({ origin }: Pick<ClusterProcess, 'origin'>, withinMs = 60_000): Promise<void> => {
  const until = Date.now() + withinMs;
  let quiet = 0;
  while (quiet < 3) {
    const health = (await (await fetch(`${origin}/healthz`)).json()) as Health;
    quiet = health.waiting === 0 ? quiet + 1 : 0;
    if (Date.now() > until) throw new Error(`not settled: ${health.waiting} messages wait`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
