import { type ClusterProcess, startClusterProcess } from '../../cluster/cluster-process.ts';
import { settled, settledButPutOff } from '../../cluster/settled.ts';
import { signIn } from '../../cluster/staff.ts';
import { type Random, randomOf } from '../random.ts';
import { smallCluster } from '../small-cluster.ts';
import { halfDone } from './half-done.ts';
import { ImportLane } from './import-lane.ts';
import { lost } from './lost.ts';
import { type Edition, Lane, type People } from './mixed-load.ts';
import { notConverged } from './not-converged.ts';
import { storedState } from './stored-state.ts';

/** What a series of crashes came to; no faults is what is wanted. */
export type CrashReport = {
  readonly seed: number;
  readonly rounds: number;
  readonly acts: number;
  readonly articles: number;
  readonly imported: number;
  readonly slowestStartMs: number;
  /** Seconds of all rounds together: people at work, the start after the crash, the work left over, looking for faults. */
  readonly spent: Readonly<Record<Phase, number>>;
  readonly faults: readonly string[];
};
type Phase = 'load' | 'start' | 'settle' | 'look';

const mostActs = 40;
const longestRoundMs = 3000;

const peopleOf = async (origin: string): Promise<People> => {
  const [officer, first, second, final] = await Promise.all(
    ['officer', 'first', 'second', 'final'].map((role) => signIn(origin, `${role}.jyj`)),
  );
  return { officer, first, second, final } as People;
};

/** Lanes go on from what is stored: what was asked for and not answered is known from now on. */
const takeOver = async (lanes: readonly Lane[], { officer }: People): Promise<void> => {
  for (const known of lanes.flatMap((lane) => lane.articles).filter(({ pending }) => pending)) {
    const { body } = await officer.get(`/sites/jyj/articles/${known.articleId}`);
    known.answered = body as unknown as Edition;
    known.pending = false;
  }
};

type Series = {
  readonly dataDir: string;
  readonly lanes: readonly Lane[];
  readonly imports: ImportLane;
  readonly random: Random;
  readonly proven: Set<string>;
  readonly spent: Record<Phase, number>;
};

const timed = async <Value>({ spent }: Pick<Series, 'spent'>, phase: Phase, work: () => Promise<Value>) => {
  const began = performance.now();
  try {
    return await work();
  } finally {
    spent[phase] += (performance.now() - began) / 1000;
  }
};

const atRest = async (dataDir: string, proven: Set<string>): Promise<readonly string[]> => {
  const state = await storedState(dataDir, proven);
  const faults = [...(await halfDone(state)), ...(await notConverged(state))];
  state.close();
  return faults;
};

const checked = async (series: Series, cluster: ClusterProcess): Promise<readonly string[]> => {
  const { dataDir, lanes, imports, proven } = series;
  // Before it has come to rest nothing may be lost or half there either.
  const faults = await timed(series, 'look', async () => {
    const early = await storedState(dataDir, proven);
    const found = [...lost(early, lanes, imports), ...(await halfDoneAtOnce(early))];
    early.close();
    return found;
  });
  await timed(series, 'settle', () => settledButPutOff(cluster, dataDir));
  faults.push(...(await timed(series, 'look', () => atRest(dataDir, proven))));
  return [...faults, ...lanes.flatMap((lane) => lane.faults), ...imports.faults];
};

/** Rows on other sites follow later; all else is of one transaction. */
const halfDoneAtOnce = async (state: Awaited<ReturnType<typeof storedState>>): Promise<readonly string[]> =>
  (await halfDone({ ...state, content: state.content.filter(({ pk }) => !pk.startsWith('list#portal#')) })).map(
    (fault) => `at once: ${fault}`,
  );

/** Until so many acts more were answered and a moment passed, so that a slow machine kills amid work too. */
const momentOfChance = async ({ lanes, random }: Series): Promise<void> => {
  const answers = (): number => lanes.reduce((sum, { answers: count }) => sum + count, 0);
  const enough = answers() + random.below(mostActs);
  const until = Date.now() + longestRoundMs;
  while (answers() < enough && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 2));
  await new Promise((resolve) => setTimeout(resolve, random.below(60)));
};

const loadUntilKilled = async (series: Series, people: People, cluster: ClusterProcess): Promise<void> => {
  const { lanes, imports, random } = series;
  await takeOver(lanes, people);
  const importing = random.chance(0.5) ? imports.run() : Promise.resolve();
  const running = [...lanes.map((lane) => lane.run(people)), importing];
  await momentOfChance(series);
  if (random.chance(0.5)) await importing;
  await cluster.kill();
  await Promise.all(running);
};

/** Kills a working cluster on a folder of its own at moments of chance, starts it again, and looks for what is lost, half there or behind. */
export const crashRounds = async (rounds: number, seed: number): Promise<CrashReport> => {
  const { dataDir, remove } = await smallCluster();
  const random = randomOf(seed);
  const lanes = ['甲', '乙', '丙'].map((name) => new Lane(name, randomOf(random.below(2 ** 31))));
  const spent = { load: 0, start: 0, settle: 0, look: 0 };
  const series = { dataDir, lanes, imports: new ImportLane(dataDir), random, proven: new Set<string>(), spent };
  let cluster = await startClusterProcess(dataDir);
  // One address throughout: whoever is signed in stays so across a crash.
  const env = { PORT: String(cluster.port) };
  const people = await peopleOf(cluster.origin);
  let slowestStartMs = 0;
  const faults: string[] = [];
  let round = 0;
  try {
    for (; round < rounds && faults.length === 0; round += 1) {
      await timed(series, 'load', () => loadUntilKilled(series, people, cluster));
      cluster = await timed(series, 'start', () => startClusterProcess(dataDir, env));
      slowestStartMs = Math.max(slowestStartMs, cluster.startMs);
      faults.push(...(await checked(series, cluster)).map((fault) => `round ${round + 1}: ${fault}`));
    }
    await settled(cluster);
    faults.push(...(await atRest(dataDir, new Set())).map((fault) => `at the end: ${fault}`));
  } finally {
    await cluster.kill();
    if (faults.length === 0) remove();
  }
  const articles = lanes.reduce((sum, lane) => sum + lane.articles.length, 0);
  const acts = lanes.reduce((sum, lane) => sum + lane.answers, 0);
  const imported = series.imports.done.length;
  const rounded = Object.fromEntries(
    Object.entries(spent).map(([phase, seconds]) => [phase, Math.round(seconds)]),
  ) as typeof spent;
  return { seed, rounds: round, acts, articles, imported, slowestStartMs, spent: rounded, faults };
};
