import type { BenchCluster } from '../../measure/bench-cluster.ts';
import { median, shown, spread } from '../../measure/figures.ts';
import { type LoadFigures, putLoad } from '../../measure/load.ts';
import { fetchPage } from '../../measure/pages.ts';
import { atLeast, type Part, told } from '../../part.ts';
import { largeSite } from '../../world/bench-sites.ts';
import { pageOfKey, storedPages } from '../../world/stored-pages.ts';
import { onWorld } from '../../world/world.ts';

const connections = 32;

/** Paths of article pages of one site, and its home page before each fourth: what a busy day looks like. */
export const readersPaths = async (cluster: BenchCluster, count: number): Promise<readonly string[]> => {
  const articles = [...storedPages(cluster.dataDir).keys()]
    .map(pageOfKey)
    .filter(({ siteId, path }) => siteId === largeSite && /\/\d{4}\//.test(path))
    .slice(0, count);
  const found: string[] = [];
  for (const [n, { path }] of articles.entries()) {
    if (n % 4 === 0) found.push('/');
    found.push(path);
  }
  const { status } = await fetchPage(cluster.port, largeSite, found[1] ?? '/');
  if (status !== 200) throw new Error(`${found[1]}: ${status}`);
  return found;
};

export const staticPart: Part = {
  name: 'static',
  title: 'Static pages',
  how:
    `As many requests as come through over ${connections} connections, packed with gzip as browsers ask for it; the client runs ` +
    'on the same cores.',
  run: (extent) =>
    onWorld('set', extent, async (cluster) => {
      const headers = { host: `${largeSite}.localhost`, 'accept-encoding': 'gzip' };
      const rounds = async (paths: readonly string[]): Promise<readonly LoadFigures[]> => {
        const done: LoadFigures[] = [];
        const requests = paths.map((path) => ({ path, headers }));
        const load = { url: `http://127.0.0.1:${cluster.port}`, connections, requests };
        await putLoad({ ...load, duration: 2 });
        for (let pair = 0; pair < extent.pairs; pair += 1)
          done.push(await putLoad({ ...load, duration: extent.quick ? 2 : 5 }));
        return done;
      };
      const hot = await rounds(await readersPaths(cluster, 150));
      const wide = await rounds(await readersPaths(cluster, 4_000));
      const perSecond = (done: readonly LoadFigures[]): number[] => done.map((one) => one.perSecond);
      const failures = [...hot, ...wide].reduce((sum, one) => sum + one.failures, 0);
      const times = (done: readonly LoadFigures[]): string =>
        `p50 ${shown(median(done.map(({ p50 }) => p50)))} ms, p99 ${shown(median(done.map(({ p99 }) => p99)))} ms`;
      return {
        lines: [
          atLeast(
            '200 pages asked for again and again',
            median(perSecond(hot)),
            5_000,
            `${spread(perSecond(hot))} a second; ${times(hot)}`,
            '≥ 5 000 a second',
          ),
          told('5 000 pages in turn, more than the cache holds', `${spread(perSecond(wide))} a second; ${times(wide)}`),
          atLeast('Answers other than 200', -failures, 0, `${failures}`, 'none'),
        ],
      };
    }),
};
