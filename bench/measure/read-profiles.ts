import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

type Profile = {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
};

/** Where one thread spent its time: milliseconds by function, busiest first, and how long it did anything. */
export type ThreadProfile = {
  readonly file: string;
  readonly busyMs: number;
  readonly hot: readonly { readonly name: string; readonly ms: number }[];
};

const root = new URL('../../', import.meta.url).pathname;
const idle = new Set(['(idle)', '(program)', '(root)']);

const nameOf = ({ functionName, url, lineNumber }: Profile['nodes'][number]['callFrame']): string => {
  const place = url.startsWith('file:') ? relative(root, new URL(url).pathname) : url;
  return `${functionName || '(anonymous)'} ${place}${place ? `:${lineNumber + 1}` : ''}`;
};

const readProfile = (folder: string, file: string): ThreadProfile => {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile;
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const times = new Map<string, number>();
  for (const [n, id] of samples.entries()) {
    const name = names.get(id) ?? '';
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[n] ?? 0) / 1000);
  }
  const worked = [...times]
    .map(([name, ms]) => ({ name, ms }))
    .filter(({ name }) => !idle.has(name.split(' ')[0] ?? ''));
  return {
    file,
    busyMs: worked.reduce((sum, { ms }) => sum + ms, 0),
    hot: worked.sort((one, other) => other.ms - one.ms).slice(0, 25),
  };
};

/** Profiles of the threads of a cluster that was started with `profileDir`, busiest thread first. */
export const readProfiles = (folder: string): readonly ThreadProfile[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.cpuprofile'))
    .map((file) => readProfile(folder, file))
    .sort((one, other) => other.busyMs - one.busyMs);
