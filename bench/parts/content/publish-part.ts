import { settled } from '../../../e2e/cluster/settled.ts';
import type { BenchCluster } from '../../measure/bench-cluster.ts';
import { median, percentile, shown, spread } from '../../measure/figures.ts';
import { fetchPage } from '../../measure/pages.ts';
import { type Publication, Publisher } from '../../measure/publisher.ts';
import { atMost, type Line, type Part, told } from '../../part.ts';
import { changedPages, pageOfKey, storedPages } from '../../world/stored-pages.ts';
import { onSmallAndLarge } from '../../world/two-worlds.ts';

const perRound = 50;
const p95 = (round: readonly Publication[], what: 'page' | 'list' | 'home' | 'answer'): number =>
  percentile(
    round.map((publication) => publication[what]),
    0.95,
  );

const publishRound = async (publisher: Publisher): Promise<readonly Publication[]> => {
  const done: Publication[] = [];
  for (let turn = 0; turn < perRound; turn += 1) done.push(await publisher.publish());
  return done;
};

/** Pages of the whole cluster that name the article, found by reading all of them. */
const showing = async (cluster: BenchCluster, articleId: string): Promise<readonly string[]> => {
  const keys = [...storedPages(cluster.dataDir).keys()];
  const found: string[] = [];
  const read = async (): Promise<void> => {
    for (let key = keys.pop(); key !== undefined; key = keys.pop()) {
      const { siteId, path } = pageOfKey(key);
      // What a topic shows stands below its host.
      const { body } = await fetchPage(cluster.port, siteId, path);
      if (body.includes(articleId)) found.push(key);
    }
  };
  await Promise.all([read(), read(), read(), read()]);
  return found;
};

/** One article more, after everything has settled: which pages were written, and which show it. */
const writtenAgainstShowing = async (cluster: BenchCluster, publisher: Publisher): Promise<Line> => {
  const candidate = await publisher.prepare();
  await settled(cluster, 120_000);
  const before = storedPages(cluster.dataDir);
  await publisher.approve(candidate);
  await settled(cluster, 120_000);
  const written = new Set(changedPages(before, storedPages(cluster.dataDir)));
  const shownOn = new Set(await showing(cluster, candidate.articleId));
  const idle = [...written].filter((key) => !shownOn.has(key));
  const missing = [...shownOn].filter((key) => !written.has(key));
  const names = [...idle.map((key) => `written without need: ${key}`), ...missing.map((key) => `not written: ${key}`)];
  return {
    name: 'Pages written for one article',
    target: 'those that show it',
    measured: `${written.size} written, ${shownOn.size} show it${names.length > 0 ? ` (${names.slice(0, 5).join(', ')})` : ''}`,
    reached: names.length === 0,
  };
};

export const publishPart: Part = {
  name: 'publish',
  title: 'From approval to what readers see',
  how:
    `The last of three approvals over the API, then the page, its list and the home page asked for every 2 ms until they show ` +
    `it. ${perRound} a round, rounds on 1 000 and on 100 000 articles in turn.`,
  run: (extent) =>
    onSmallAndLarge(extent, async (small, large) => {
      const few = await Publisher.at(small);
      const many = await Publisher.at(large);
      for (const publisher of [few, many]) for (let turn = 0; turn < 5; turn += 1) await publisher.publish();
      const rounds: { readonly small: readonly Publication[]; readonly large: readonly Publication[] }[] = [];
      for (let pair = 0; pair < extent.pairs; pair += 1)
        rounds.push({ small: await publishRound(few), large: await publishRound(many) });
      const of = (size: 'small' | 'large', what: 'page' | 'list' | 'home' | 'answer'): number[] =>
        rounds.map((round) => p95(round[size], what));
      const ratios = rounds.map((round) => p95(round.large, 'page') / p95(round.small, 'page'));
      const pages = of('large', 'page');
      return {
        lines: [
          atMost(`Page, p95 at ${shown(extent.large)}`, median(pages), 300, spread(pages, 'ms'), '≤ 300 ms'),
          atMost(`The same against ${shown(extent.small)}`, median(ratios), 1.2, `× ${spread(ratios)}`, '≤ × 1.2'),
          told(`Page, p95 at ${shown(extent.small)}`, spread(of('small', 'page'), 'ms')),
          told(
            'List of the column, p95',
            `${spread(of('large', 'list'), 'ms')}; few articles ${spread(of('small', 'list'), 'ms')}`,
          ),
          told(
            'Home page, p95',
            `${spread(of('large', 'home'), 'ms')}; few articles ${spread(of('small', 'home'), 'ms')}`,
          ),
          told(
            'The approval itself, p95',
            `${spread(of('large', 'answer'), 'ms')}; few articles ${spread(of('small', 'answer'), 'ms')}`,
          ),
          await writtenAgainstShowing(small, few),
        ],
      };
    }),
};
