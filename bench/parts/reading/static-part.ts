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

type Round = LoadFigures & { readonly processorMs: number };

export const staticPart: Part = {
  name: 'static',
  title: 'Static pages',
  how:
    `As many requests as come through over ${connections} connections, packed with gzip as browsers ask for it; the client runs ` +
    'on the same cores.',
  run: (extent) =>
    onWorld('set', extent, async (cluster) => {
      const duration = extent.quick ? 2 : 5;
      const headers = { host: `${largeSite}.localhost`, 'accept-encoding': 'gzip' };
      const rounds = async (paths: readonly string[]): Promise<readonly Round[]> => {
        const requests = paths.map((path) => ({ path, headers }));
        const load = { url: `http://127.0.0.1:${cluster.port}`, connections, duration, requests };
        await putLoad(load);
        const done: Round[] = [];
        for (let pair = 0; pair < extent.pairs; pair += 1) {
          const used = cluster.processorSeconds();
          const figures = await putLoad(load);
          const processorMs = ((cluster.processorSeconds() - used) / (figures.perSecond * duration)) * 1000;
          done.push({ ...figures, processorMs });
        }
        return done;
      };
      const hot = await rounds(await readersPaths(cluster, 150));
      const wide = await rounds(await readersPaths(cluster, 4_000));
      const perSecond = (done: readonly Round[]): number[] => done.map((one) => one.perSecond);
      const failures = [...hot, ...wide].reduce((sum, one) => sum + one.failures, 0);
      const words = (done: readonly Round[]): string => {
        const of = (what: 'p50' | 'p99' | 'processorMs'): number => median(done.map((one) => one[what]));
        return (
          `${spread(perSecond(done))} a second; p50 ${shown(of('p50'))} ms, p99 ${shown(of('p99'))} ms; ` +
          `${of('processorMs').toFixed(3)} ms of processor time a request`
        );
      };
      return {
        lines: [
          atLeast('200 pages asked for again and again', median(perSecond(hot)), 5_000, words(hot), '≥ 5 000 a second'),
          told('5 000 pages in turn, more than the cache holds', words(wide)),
          atLeast('Answers other than 200', -failures, 0, `${failures}`, 'none'),
        ],
      };
    }),
};
