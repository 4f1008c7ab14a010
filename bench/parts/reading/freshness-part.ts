import { atRest } from '../../measure/at-rest.ts';
import type { BenchCluster } from '../../measure/bench-cluster.ts';
import { percentile, shown } from '../../measure/figures.ts';
import { fetchPage, until } from '../../measure/pages.ts';
import { type Candidate, Publisher } from '../../measure/publisher.ts';
import { type Part, told } from '../../part.ts';
import { onWorld } from '../../world/world.ts';

const times = 20;

const finds = async ({ port }: BenchCluster, { articleId, title }: Candidate): Promise<boolean> =>
  (await fetchPage(port, 'portal', `/api/v1/search?q=${encodeURIComponent(title)}`)).body.includes(articleId);

const words = (values: readonly number[]): string =>
  `p50 ${shown(percentile(values, 0.5))} ms, p95 ${shown(percentile(values, 0.95))} ms, at most ${shown(Math.max(...values))} ms`;

export const freshnessPart: Part = {
  name: 'freshness',
  title: 'Freshness of search',
  how: `From the last approval until search finds the article, and from its withdrawal until search does not; ${times} of each, one at a time.`,
  run: (extent) =>
    onWorld('large', extent, async (cluster) => {
      const publisher = await Publisher.at(cluster);
      const found: number[] = [];
      const gone: number[] = [];
      for (let turn = 0; turn < times; turn += 1) {
        const candidate = await publisher.prepare();
        let began = performance.now();
        const approving = publisher.approve(candidate);
        found.push(
          await until(
            began,
            () => finds(cluster, candidate),
            (is) => is,
          ),
        );
        await approving;
        await atRest(cluster, 60_000);
        began = performance.now();
        await publisher.withdraw(candidate);
        gone.push(
          await until(
            began,
            () => finds(cluster, candidate),
            (is) => !is,
          ),
        );
      }
      return { lines: [told('Found after publication', words(found)), told('Gone after withdrawal', words(gone))] };
    }),
};
