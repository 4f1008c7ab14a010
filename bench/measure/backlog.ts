import type { ClusterProcess } from '../../e2e/cluster/cluster-process.ts';

type Health = { readonly waiting: number };

/** Messages that a publication in hand accounts for. */
const noise = 20;
const everyMs = 50;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, everyMs));

const waiting = async ({ origin }: Pick<ClusterProcess, 'origin'>): Promise<number> =>
  ((await (await fetch(`${origin}/healthz`)).json()) as Health).waiting;

/** Waits until a backlog has built up and was worked off again, while other work may go on. */
export const backlogDone = async (cluster: Pick<ClusterProcess, 'origin'>, withinMs = 900_000): Promise<void> => {
  const began = performance.now();
  while ((await waiting(cluster)) <= noise) {
    if (performance.now() - began > 5_000) return;
    await pause();
  }
  for (let low = 0; low < 3; low = (await waiting(cluster)) <= noise ? low + 1 : 0) {
    if (performance.now() - began > withinMs) throw new Error('the backlog does not end');
    await pause();
  }
};
