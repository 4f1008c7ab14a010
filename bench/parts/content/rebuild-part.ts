import { signIn } from '../../../e2e/cluster/staff.ts';
import { atRest } from '../../measure/at-rest.ts';
import { backlogDone } from '../../measure/backlog.ts';
import type { BenchCluster } from '../../measure/bench-cluster.ts';
import { median, percentile, spread } from '../../measure/figures.ts';
import { type Publication, Publisher } from '../../measure/publisher.ts';
import { atMost, type Line, type Part, told } from '../../part.ts';
import { largeSite } from '../../world/bench-sites.ts';
import { changeFooter, setBanner } from '../../world/change-pages.ts';
import { changedPages, storedPages } from '../../world/stored-pages.ts';
import { onWorld } from '../../world/world.ts';

const quietRound = 10;

const p95 = (done: readonly Publication[]): number =>
  percentile(
    done.map(({ page }) => page),
    0.95,
  );

type Round = { readonly pages: number; readonly seconds: number; readonly quiet: number; readonly loud: number };

/** Publishes in quiet, then while `change` has pages made again. */
const round = async (cluster: BenchCluster, publisher: Publisher, change: () => Promise<void>): Promise<Round> => {
  const quiet: Publication[] = [];
  for (let turn = 0; turn < quietRound; turn += 1) quiet.push(await publisher.publish());
  await atRest(cluster, 120_000);
  const before = storedPages(cluster.dataDir);
  const began = performance.now();
  await change();
  let over = false;
  const working = backlogDone(cluster).finally(() => {
    over = true;
  });
  const loud = await publisher.keepPublishing(() => over);
  await working;
  const seconds = (performance.now() - began) / 1000;
  await atRest(cluster, 120_000);
  const pages = changedPages(before, storedPages(cluster.dataDir)).length;
  return { pages, seconds, quiet: p95(quiet), loud: p95(loud) };
};

const ratio = ({ quiet, loud }: Round): number => loud / quiet;
const speed = ({ pages, seconds }: Round): number => pages / seconds;

const linesOf = (what: string, rounds: readonly Round[]): readonly Line[] => [
  told(
    `${what}: pages written`,
    `${spread(rounds.map(speed))} a second; ${spread(rounds.map(({ pages }) => pages))} pages`,
  ),
  atMost(
    `${what}: publishing meanwhile, p95 against quiet`,
    median(rounds.map(ratio)),
    2,
    `× ${spread(rounds.map(ratio))}, ${spread(
      rounds.map(({ quiet }) => quiet),
      'ms',
    )} before and ` +
      `${spread(
        rounds.map(({ loud }) => loud),
        'ms',
      )} meanwhile`,
    '≤ × 2',
  ),
];

export const rebuildPart: Part = {
  name: 'rebuild',
  title: 'When many pages change',
  how:
    'A footer of one site of about 5 000 pages is saved anew, then a banner is set on the whole cluster; every page is made ' +
    'again and written. Somebody publishes all the while.',
  run: (extent) =>
    onWorld('set', extent, async (cluster) => {
      const publisher = await Publisher.at(cluster);
      const designer = await signIn(cluster.origin, `designer.${largeSite}`);
      const office = await signIn(cluster.origin, 'office');
      for (let turn = 0; turn < 5; turn += 1) await publisher.publish();
      const templates: Round[] = [];
      for (let pair = 0; pair < extent.pairs; pair += 1)
        templates.push(await round(cluster, publisher, () => changeFooter(designer)));
      const settings = await round(cluster, publisher, () => setBanner(office));
      return {
        lines: [
          ...linesOf('Template of one site', templates),
          ...linesOf('Settings of the portal, all sites', [settings]),
        ],
      };
    }),
};
