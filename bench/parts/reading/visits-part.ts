import { median, percentile, shown, spread } from '../../measure/figures.ts';
import { type LoadFigures, putLoad } from '../../measure/load.ts';
import { type Publication, Publisher } from '../../measure/publisher.ts';
import { atLeast, atMost, type Part, told } from '../../part.ts';
import { largeSite } from '../../world/bench-sites.ts';
import { onWorld } from '../../world/world.ts';
import { readersPaths } from './static-part.ts';

const beacons = 2_000;
const readers = 2_000;
const quietRound = 10;

const p95 = (done: readonly Publication[]): number =>
  percentile(
    done.map(({ page }) => page),
    0.95,
  );

export const visitsPart: Part = {
  name: 'visits',
  title: 'The counter of visits',
  how: `${shown(beacons)} beacons a second from ${readers} readers for some seconds, while an office publishes; quiet and loud in turn.`,
  run: (extent) =>
    onWorld('set', extent, async (cluster) => {
      const publisher = await Publisher.at(cluster);
      const paths = (await readersPaths(cluster, 2_700)).filter((path) => path !== '/');
      const requests = paths.map((path, n) => ({
        method: 'POST',
        path: '/api/v1/visits',
        headers: {
          host: `${largeSite}.localhost`,
          'content-type': 'application/json',
          'user-agent': `Mozilla/5.0 (Windows NT 10.0; rv:${100 + (n % readers)}.0) Gecko/20100101 Firefox/115.0`,
        },
        body: JSON.stringify({ path }),
      }));
      for (let turn = 0; turn < 5; turn += 1) await publisher.publish();
      const rounds: { readonly quiet: number; readonly loud: number; readonly load: LoadFigures }[] = [];
      for (let pair = 0; pair < extent.pairs; pair += 1) {
        const quiet: Publication[] = [];
        for (let turn = 0; turn < quietRound; turn += 1) quiet.push(await publisher.publish());
        let over = false;
        const load = putLoad({
          url: `http://127.0.0.1:${cluster.port}`,
          connections: 50,
          duration: extent.quick ? 3 : 8,
          overallRate: beacons,
          requests,
        }).finally(() => {
          over = true;
        });
        const loud = await publisher.keepPublishing(() => over);
        rounds.push({ quiet: p95(quiet), loud: p95(loud), load: await load });
      }
      const taken = rounds.map(({ load }) => load.perSecond);
      const ratios = rounds.map(({ quiet, loud }) => loud / quiet);
      return {
        lines: [
          // What is asked for is never quite sent: the client makes up its rate in steps.
          atLeast(
            'Beacons taken',
            median(taken),
            beacons * 0.99,
            `${spread(taken)} a second`,
            `≥ ${shown(beacons)} a second`,
          ),
          atMost(
            'Publishing meanwhile, p95 against quiet',
            median(ratios),
            1.2,
            `× ${spread(ratios)}`,
            'not slower (≤ × 1.2)',
          ),
          told(
            'Publishing, p95',
            `${spread(
              rounds.map(({ quiet }) => quiet),
              'ms',
            )} in quiet, ${spread(
              rounds.map(({ loud }) => loud),
              'ms',
            )} meanwhile`,
          ),
          told(
            'Answers to beacons, p97.5',
            spread(
              rounds.map(({ load }) => load.p97),
              'ms',
            ),
          ),
          told('Beacons refused', `${rounds.reduce((sum, { load }) => sum + load.failures, 0)}`),
        ],
      };
    }),
};
