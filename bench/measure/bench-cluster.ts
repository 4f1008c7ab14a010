import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { type ClusterProcess, startClusterProcess } from '../../e2e/cluster/cluster-process.ts';
import { processorSeconds, residentMb } from './process-figures.ts';
import { noteThreads } from './thread-times.ts';

/** A measured cluster: a process of its own as `npm start` runs it, with its resident memory watched. */
export type BenchCluster = ClusterProcess & {
  readonly dataDir: string;
  /** Resident MB now. */
  readonly memory: () => number;
  /** Most resident MB since the last call. */
  readonly peak: () => number;
  /** Seconds of processor time it has taken so far. */
  readonly processorSeconds: () => number;
};

const everyMs = 100;

/** The same at every start on a folder: pages of an earlier run still say what they would say now. */
const portOf = (dataDir: string): string =>
  `${43_000 + (createHash('sha256').update(dataDir).digest().readUInt16BE() % 2_000)}`;

const peaks = new Map<string, number>();

/** Most resident MB of any cluster since the last call. */
export const takePeak = (): number => {
  const most = Math.max(0, ...peaks.values());
  peaks.clear();
  return most;
};

/** Starts a cluster; with `profileDir`, its threads write CPU profiles there when it stops. */
export const startBenchCluster = async (
  dataDir: string,
  {
    env = {},
    profileDir,
  }: { readonly env?: Readonly<Record<string, string>>; readonly profileDir?: string | undefined } = {},
): Promise<BenchCluster> => {
  if (profileDir) mkdirSync(profileDir, { recursive: true });
  const options: Readonly<Record<string, string>> = profileDir
    ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-interval=2000 --cpu-prof-dir=${profileDir}` }
    : {};
  const cluster = await startClusterProcess(dataDir, { PORT: portOf(dataDir), ...options, ...env });
  const endWithThis = (): void => {
    try {
      process.kill(cluster.pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
  };
  process.once('exit', endWithThis);
  let most = 0;
  const look = (): number => {
    const now = residentMb(cluster.pid);
    most = Math.max(most, now);
    peaks.set(dataDir, Math.max(peaks.get(dataDir) ?? 0, now));
    return now;
  };
  const timer = setInterval(look, everyMs).unref();
  const ending = (end: () => Promise<void>) => async (): Promise<void> => {
    clearInterval(timer);
    process.off('exit', endWithThis);
    noteThreads(cluster.pid);
    await end();
  };
  return {
    ...cluster,
    dataDir,
    memory: look,
    processorSeconds: () => processorSeconds(cluster.pid),
    peak: () => {
      look();
      const peak = most;
      most = 0;
      return peak;
    },
    stop: ending(cluster.stop),
    kill: ending(cluster.kill),
  };
};
