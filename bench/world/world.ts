import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atRest } from '../measure/at-rest.ts';
import { type BenchCluster, startBenchCluster } from '../measure/bench-cluster.ts';
import type { Extent } from '../part.ts';
import { commitNow } from '../report/machine.ts';
import { benchFolder } from '../report/results.ts';
import { type ImportOutcome, importRows } from './import-rows.ts';
import { prepareSites } from './prepare-sites.ts';
import { sourceRows } from './source-rows.ts';

/** Data folders between parts: sites without articles, a thousand articles, the set, a hundred thousand. */
export type WorldName = 'sites' | 'small' | 'set' | 'large';

/** How filling a world went; kept beside it. */
export type Filling = ImportOutcome & {
  readonly at: string;
  readonly commit: string;
  /** From the first commit to the last page and index entry. */
  readonly convergedSeconds: number;
  readonly peakMb: number;
  /** Processor time of the cluster until all was done. */
  readonly processorSeconds: number;
  /** Resident once everything is done. */
  readonly restMb: number;
};

const folderOf = (name: WorldName, { quick }: Extent): string =>
  join(benchFolder, quick ? 'worlds-quick' : 'worlds', name);
const fillingFile = (name: WorldName, extent: Extent): string => `${folderOf(name, extent)}.filling.json`;
const patience = 3_600_000;

const copied = (from: string, to: string): void => {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, mode: 2 });
};

/** Makes a folder under another name first, so that a run that was cut short leaves nothing half made. */
const made = async (name: WorldName, extent: Extent, make: (folder: string) => Promise<void>): Promise<string> => {
  const folder = folderOf(name, extent);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await make(unfinished);
  renameSync(unfinished, folder);
  return folder;
};

const sites = (extent: Extent): Promise<string> =>
  made('sites', extent, async (folder) => {
    const cluster = await startBenchCluster(folder);
    try {
      await atRest(cluster, patience);
      await prepareSites(cluster);
    } finally {
      await cluster.stop();
    }
  });

const fill = async (cluster: BenchCluster, count: number, from: number): Promise<Filling> => {
  cluster.peak();
  const used = cluster.processorSeconds();
  const began = performance.now();
  const imported = await importRows(cluster, sourceRows(count, from));
  await atRest(cluster, patience);
  const convergedSeconds = (performance.now() - began) / 1000;
  return {
    ...imported,
    processorSeconds: cluster.processorSeconds() - used,
    at: new Date().toISOString(),
    commit: commitNow(),
    convergedSeconds,
    peakMb: cluster.peak(),
    restMb: cluster.memory(),
  };
};

const filled = async (
  name: WorldName,
  extent: Extent,
  { base, count, from }: { readonly base: string; readonly count: number; readonly from: number },
): Promise<string> =>
  made(name, extent, async (folder) => {
    copied(base, folder);
    const cluster = await startBenchCluster(folder, { profileDir: extent.profiles });
    try {
      await atRest(cluster, patience);
      const filling = await fill(cluster, count, from);
      writeFileSync(fillingFile(name, extent), JSON.stringify(filling));
    } finally {
      await cluster.stop();
    }
  });

/** Data folder of a world, which is made first where it is missing: it takes minutes for the larger ones. */
export const world = async (name: WorldName, extent: Extent): Promise<string> => {
  const base = await sites(extent);
  if (name === 'sites') return base;
  if (name === 'large') {
    const set = await world('set', extent);
    return filled('large', extent, { base: set, count: extent.large - extent.set, from: extent.set });
  }
  return filled(name, extent, { base, count: extent[name], from: 0 });
};

/** How the world was filled when it was made; undefined for one that has no articles of its own. */
export const fillingOf = (name: WorldName, extent: Extent): Filling | undefined =>
  existsSync(fillingFile(name, extent)) ? JSON.parse(readFileSync(fillingFile(name, extent), 'utf8')) : undefined;

/** Forgets a world, so that it is made anew. */
export const forgetWorld = (name: WorldName, extent: Extent): void => {
  rmSync(folderOf(name, extent), { recursive: true, force: true });
  rmSync(fillingFile(name, extent), { force: true });
};

/** Runs `work` on a cluster over a world, which keeps what is done to it. */
export const onWorld = async <Value>(
  name: WorldName,
  extent: Extent,
  work: (cluster: BenchCluster) => Promise<Value>,
): Promise<Value> => {
  const folder = await world(name, extent);
  const cluster = await startBenchCluster(folder, { profileDir: extent.profiles });
  try {
    await atRest(cluster, patience);
    return await work(cluster);
  } finally {
    await cluster.stop();
  }
};
