import { readdirSync, readFileSync } from 'node:fs';

const residentLine = /^VmRSS:\s+(\d+) kB/m;
/** Clock ticks a second, as Linux counts processor time for programs. */
const ticks = 100;

const textOf = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It has ended.
    return '';
  }
};

/** Millions of bytes of a process that are in memory. */
export const residentMb = (pid: number): number =>
  (Number(residentLine.exec(textOf(pid, 'status'))?.[1] ?? 0) * 1.024) / 1000;

const secondsIn = (stat: string): number => {
  // The name of the program stands in parentheses and may hold spaces.
  const fields = stat.replace(/^.*\) /s, '').split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks;
};

/** Processor time of a process and all its threads. */
export const processorSeconds = (pid: number): number => secondsIn(textOf(pid, 'stat'));

/** Processor time of each thread that is alive, in the order they were started, under the name the system has for it. */
export const threadSeconds = (pid: number): readonly { readonly name: string; readonly seconds: number }[] => {
  let threads: readonly string[] = [];
  try {
    threads = readdirSync(`/proc/${pid}/task`);
  } catch {
    // It has ended.
  }
  return threads
    .map(Number)
    .sort((one, other) => one - other)
    .map((thread) => ({
      name: textOf(pid, `task/${thread}/comm`).trim(),
      seconds: secondsIn(textOf(pid, `task/${thread}/stat`)),
    }));
};
