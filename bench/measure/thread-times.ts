import { threadSeconds } from './process-figures.ts';

/** What the system's names of threads stand for. Threads of one name that are not the cluster's own count together. */
const words: Readonly<Record<string, string>> = {
  MainThread: 'main',
  WorkerThread: 'worker',
  V8Worker: 'compiling and collecting',
  'libuv-worker': 'files and digests',
};
const own = 'WorkerThread';

const times = new Map<string, number>();

/** Adds what the threads of a cluster have used so far: once, before it ends. */
export const noteThreads = (pid: number): void => {
  let number = 0;
  for (const { name, seconds } of threadSeconds(pid)) {
    const word = words[name] ?? name;
    if (name === own) number += 1;
    const label = name === own ? `${word} ${number}` : word;
    times.set(label, (times.get(label) ?? 0) + seconds);
  }
};

/** Where the processor time of all clusters went since the last call, busiest first; undefined when none ran. */
export const takeThreads = (): string | undefined => {
  const sum = [...times.values()].reduce((total, seconds) => total + seconds, 0);
  const shares = [...times]
    .filter(([, seconds]) => seconds >= sum / 100)
    .sort(([, one], [, other]) => other - one)
    .map(([name, seconds]) => `${name} ${Math.round((seconds / sum) * 100)} %`);
  times.clear();
  return sum > 0 ? `${Math.round(sum)} s of processor time: ${shares.join(', ')}` : undefined;
};
