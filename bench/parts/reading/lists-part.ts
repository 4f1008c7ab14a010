import { signIn } from '../../../e2e/cluster/staff.ts';
import type { BenchCluster } from '../../measure/bench-cluster.ts';
import { median, percentile, shown, spread } from '../../measure/figures.ts';
import { Publisher } from '../../measure/publisher.ts';
import { atMost, type Line, type Part } from '../../part.ts';
import { largeSite } from '../../world/bench-sites.ts';
import { onSmallAndLarge } from '../../world/two-worlds.ts';

const perRound = 60;
/** Texts that wait for their first decision, so that the desk has something to show. */
const waiting = 40;
const articles = `/sites/${largeSite}/articles`;

/** What people open all day, by name. */
const questions = {
  'Articles of a site': [`officer.${largeSite}`, `${articles}?limit=20`],
  'Published ones': [`officer.${largeSite}`, `${articles}?status=published&limit=20`],
  'Of a column': [`officer.${largeSite}`, `${articles}?column=gzdt&limit=20`],
  'Review desk': [`final.${largeSite}`, '/reviews'],
  'Review desk of all sites': ['final.portal', '/reviews'],
} as const;
type Question = keyof typeof questions;
const names = Object.keys(questions) as Question[];

/** Asks a question and, as people do, for the page behind it. */
type Ask = (question: Question) => Promise<readonly number[]>;

const askerOf = async (cluster: BenchCluster): Promise<Ask> => {
  const publisher = await Publisher.at(cluster);
  for (let turn = 0; turn < waiting; turn += 1) await publisher.prepare();
  const people = new Map(
    await Promise.all(
      [...new Set(names.map((name) => questions[name][0]))].map(
        async (person) => [person, await signIn(cluster.origin, person)] as const,
      ),
    ),
  );
  return async (question) => {
    const [person, path] = questions[question];
    const times: number[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 2; page += 1) {
      const began = performance.now();
      const mark = path.includes('?') ? '&' : '?';
      const answer = await people
        .get(person)
        ?.get(cursor ? `${path}${mark}cursor=${encodeURIComponent(cursor)}` : path);
      times.push(performance.now() - began);
      if (answer?.status !== 200) throw new Error(`${path}: ${answer?.status}`);
      cursor = (answer.body as { readonly nextCursor?: string | null }).nextCursor ?? undefined;
      if (!cursor) break;
    }
    return times;
  };
};

const roundOf = async (ask: Ask, question: Question): Promise<number> => {
  const times: number[] = [];
  while (times.length < perRound) times.push(...(await ask(question)));
  return percentile(times, 0.95);
};

export const listsPart: Part = {
  name: 'lists',
  title: 'Lists and the review desk',
  how: `First and second page over the API, ${perRound} requests a round, on few and on many articles in turn.`,
  run: (extent) =>
    onSmallAndLarge(extent, async (small, large) => {
      const few = await askerOf(small);
      const many = await askerOf(large);
      const lines: Line[] = [];
      for (const question of names) {
        await roundOf(few, question);
        await roundOf(many, question);
        const rounds: { readonly few: number; readonly many: number }[] = [];
        for (let pair = 0; pair < extent.pairs; pair += 1)
          rounds.push({ few: await roundOf(few, question), many: await roundOf(many, question) });
        const large = rounds.map((round) => round.many);
        const ratios = rounds.map((round) => round.many / round.few);
        lines.push(
          atMost(`${question}, p95 at ${shown(extent.large)}`, median(large), 50, spread(large, 'ms'), '≤ 50 ms'),
          // A millisecond more or less is nothing that anybody feels.
          atMost(
            `${question}, against few articles`,
            Math.min(median(ratios), median(rounds.map((round) => round.many - round.few)) <= 2 ? 1.2 : Infinity),
            1.2,
            `× ${spread(ratios)}`,
            'flat (≤ × 1.2 or 2 ms)',
          ),
        );
      }
      return { lines };
    }),
};
