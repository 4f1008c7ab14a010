import { signIn } from '../../../e2e/cluster/staff.ts';
import { median, shown } from '../../measure/figures.ts';
import { putLoad } from '../../measure/load.ts';
import { Publisher } from '../../measure/publisher.ts';
import { atMost, type Part, told } from '../../part.ts';
import { largeSite, portal } from '../../world/bench-sites.ts';
import { onWorld } from '../../world/world.ts';
import { readersPaths } from './static-part.ts';

/** Page views a second of a normal peak over all sites, and of the surge on one page set (docs on load, prefecture cluster). */
const normal = 20;
const surge = 100;
/** Files that a page view asks for beside the page, where the browser has none of them yet. */
const assets = ['/assets/site.css', '/assets/site.js', '/assets/emblem.svg'];

export const surgePart: Part = {
  name: 'surge',
  title: 'A surge of readers',
  how:
    `A prefecture's cluster on its worst day: ${surge} page views a second on ten pages (each a page, three files and a beacon) ` +
    `over the ${normal} a second of a normal peak, while an office publishes.`,
  run: (extent) =>
    onWorld('set', extent, async (cluster) => {
      const duration = extent.quick ? 5 : 30;
      const url = `http://127.0.0.1:${cluster.port}`;
      const publisher = await Publisher.at(cluster);
      await signIn(cluster.origin, 'office');
      const quiet = [];
      for (let turn = 0; turn < 10; turn += 1) quiet.push((await publisher.publish()).page);
      const paths = await readersPaths(cluster, 4_000);
      const host = (siteId: string) => ({ host: siteId === portal ? 'localhost' : `${siteId}.localhost` });
      const headers = { ...host(largeSite), 'accept-encoding': 'gzip' };
      const beacon = (path: string) => ({
        method: 'POST',
        path: '/api/v1/visits',
        headers: { ...host(largeSite), 'content-type': 'application/json' },
        body: JSON.stringify({ path }),
      });
      const hot = paths
        .slice(0, 12)
        .flatMap((path) => [{ path, headers }, ...assets.map((asset) => ({ path: asset, headers })), beacon(path)]);
      const wide = paths.map((path) => ({ path, headers }));
      let over = false;
      const [surging, usual, published] = await Promise.all([
        putLoad({ url, connections: 50, duration, overallRate: surge * 5, requests: hot }).finally(() => {
          over = true;
        }),
        putLoad({ url, connections: 10, duration, overallRate: normal, requests: wide }),
        publisher.keepPublishing(() => over),
      ]);
      const meanwhile = median(published.map(({ page }) => page));
      return {
        lines: [
          atMost(
            'Answers in the surge, p97.5',
            surging.p97,
            100,
            `${shown(surging.p97)} ms, p99 ${shown(surging.p99)} ms, at most ${shown(surging.max)} ms`,
            '≤ 100 ms (ours)',
          ),
          told('Requests in the surge', `${shown(surging.perSecond)} a second, ${surging.failures} failed`),
          told('Other readers, p97.5', `${shown(usual.p97)} ms, ${usual.failures} failed`),
          told('Publishing meanwhile, median', `${shown(meanwhile)} ms; in quiet ${shown(median(quiet))} ms`),
        ],
      };
    }),
};
