import { readFileSync } from 'node:fs';
import type { BenchCluster } from '../../measure/bench-cluster.ts';
import { median, percentile, shown, spread } from '../../measure/figures.ts';
import { fetchPage } from '../../measure/pages.ts';
import { atMost, type Part, told } from '../../part.ts';
import { dataFolder } from '../../world/source-rows.ts';
import { onSmallAndLarge } from '../../world/two-worlds.ts';

const clients = 4;
const perRound = 240;

/** What people typed, from the judged set: whole questions; and their first words, as most people type. */
const typed = (): readonly string[] => {
  const lines = readFileSync(new URL('retrieval/ncp/queries.jsonl', dataFolder), 'utf8').split('\n').filter(Boolean);
  const questions = lines.map((line) => (JSON.parse(line) as { readonly text: string }).text);
  return questions.flatMap((question) => [question, [...question].slice(0, 4).join('')]);
};

const ask = async ({ port }: BenchCluster, query: string): Promise<number> => {
  const began = performance.now();
  const { status, body } = await fetchPage(port, 'portal', `/api/v1/search?q=${encodeURIComponent(query)}`);
  const took = performance.now() - began;
  if (status !== 200) throw new Error(`search for ${query}: ${status} ${body.slice(0, 200)}`);
  return took;
};

const roundOf = async (cluster: BenchCluster, queries: readonly string[], round: number) => {
  const times: number[] = [];
  let next = 0;
  const used = cluster.processorSeconds();
  const began = performance.now();
  const client = async (): Promise<void> => {
    for (let n = next++; n < perRound; n = next++)
      times.push(await ask(cluster, queries[(round * perRound + n) % queries.length] ?? ''));
  };
  await Promise.all(Array.from({ length: clients }, client));
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    processorMs: ((cluster.processorSeconds() - used) / perRound) * 1000,
    perSecond: perRound / ((performance.now() - began) / 1000),
  };
};

export const searchPart: Part = {
  name: 'search',
  title: 'Search',
  how: `${clients} clients ask over the API as fast as they are answered: judged questions and their first four characters in turn.`,
  run: (extent) =>
    onSmallAndLarge(extent, async (small, large) => {
      const queries = typed();
      const rounds = [];
      await roundOf(small, queries, 0);
      await roundOf(large, queries, 0);
      for (let pair = 1; pair <= extent.pairs; pair += 1)
        rounds.push({ few: await roundOf(small, queries, pair), many: await roundOf(large, queries, pair) });
      const p95 = rounds.map(({ many }) => many.p95);
      return {
        lines: [
          atMost(`p95 at ${shown(extent.large)}`, median(p95), 60, spread(p95, 'ms'), '≤ 60 ms'),
          told(
            'p50',
            spread(
              rounds.map(({ many }) => many.p50),
              'ms',
            ),
          ),
          told(
            'Processor time of one',
            spread(
              rounds.map(({ many }) => many.processorMs),
              'ms',
            ),
          ),
          told('Answers', `${spread(rounds.map(({ many }) => many.perSecond))} a second`),
          told(
            `p95 at ${shown(extent.small)}`,
            spread(
              rounds.map(({ few }) => few.p95),
              'ms',
            ),
          ),
        ],
      };
    }),
};
