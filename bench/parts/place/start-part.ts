import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atRest } from '../../measure/at-rest.ts';
import { startBenchCluster } from '../../measure/bench-cluster.ts';
import { median, shown, spread } from '../../measure/figures.ts';
import { atMost, type Part, told } from '../../part.ts';
import { type WorldName, world } from '../../world/world.ts';

const inNewFolder = async <Value>(work: (folder: string) => Promise<Value>): Promise<Value> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhanqun-bench-start-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Seconds to the line `ready`, and MB resident then. */
type Start = { readonly seconds: number; readonly memory: number };

const startOn = async (folder: string, env: Readonly<Record<string, string>> = {}): Promise<Start> => {
  const cluster = await startBenchCluster(folder, { env });
  const start = { seconds: cluster.startMs / 1000, memory: cluster.memory() };
  await atRest(cluster, 600_000);
  await cluster.stop();
  return start;
};

const times = async (count: number, start: () => Promise<Start>): Promise<readonly Start[]> => {
  const starts: Start[] = [];
  for (let turn = 0; turn < count; turn += 1) starts.push(await start());
  return starts;
};

const seconds = (starts: readonly Start[]): readonly number[] => starts.map((start) => start.seconds);
const words = (starts: readonly Start[]): string =>
  `${spread(seconds(starts), 's')}, ${shown(median(starts.map(({ memory }) => memory)))} MB resident then`;

export const startPart: Part = {
  name: 'start',
  title: 'Starts',
  how: 'From the start of the process, everything installed, to its line `ready`.',
  run: async (extent) => {
    const second = async (name: WorldName) => {
      const folder = await world(name, extent);
      await startOn(folder);
      return times(extent.pairs, () => startOn(folder));
    };
    const set = await second('set');
    const large = await second('large');
    const empty = await times(extent.pairs, () => inNewFolder((folder) => startOn(folder, { DEMO: 'off' })));
    const demo = await inNewFolder((folder) => startOn(folder));
    return {
      lines: [
        atMost(`Second start, ${shown(extent.set)} articles`, median(seconds(set)), 2, words(set), '≤ 2 s'),
        atMost(`Second start, ${shown(extent.large)} articles`, median(seconds(large)), 2, words(large), '≤ 2 s'),
        atMost('First start with `DEMO=off`', median(seconds(empty)), 5, words(empty), '≤ 5 s'),
        told('First start with the demonstration city', words([demo])),
      ],
    };
  },
};
