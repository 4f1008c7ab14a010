// `npm run bench [-- names] [--quick] [--again] [--profile] [--report]`: measures the parts that are named, or all that have no
// result of today's code yet, one after the other, and writes the report. A run that was cut short goes on where it was.
// `--again` forgets what was measured, `--profile` samples the threads instead, `--report` only writes.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { takePeak } from './measure/bench-cluster.ts';
import { readProfiles } from './measure/read-profiles.ts';
import { takeThreads } from './measure/thread-times.ts';
import type { Extent, Findings, Part } from './part.ts';
import { parts } from './parts.ts';
import { commitNow, loadNow, machineLine } from './report/machine.ts';
import { profileText } from './report/profile-text.ts';
import { benchFolder, forgetResults, keepProfile, keepResult, resultOf } from './report/results.ts';
import { writeReport } from './report/write-report.ts';
import { dataIsThere } from './world/source-rows.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
  },
});

const whole: Extent = { quick: false, small: 1_000, set: 18_469, large: 100_000, pairs: 5 };
const short: Extent = { quick: true, small: 200, set: 1_000, large: 2_000, pairs: 2 };
const extent: Extent = {
  ...(values.quick ? short : whole),
  profiles: values.profile ? join(benchFolder, 'profiles') : undefined,
};

const printed = ({ lines, details = [] }: Findings): void => {
  for (const { name, target, measured, reached } of lines)
    console.log(
      `  ${reached === undefined ? '    ' : reached ? 'ok  ' : 'MISS'} ${name}: ${measured}${target ? ` (target ${target})` : ''}`,
    );
  for (const detail of details) console.log(detail.replace(/^/gm, '  '));
};

/** Shows and keeps where the threads spent their time. */
const keepThreads = (part: Part, folder: string): void => {
  const text = profileText(readProfiles(folder), `${new Date().toISOString().slice(0, 10)}, ${commitNow()}`);
  keepProfile(part.name, `${text}\n`);
  console.log(text.replace(/^/gm, '  '));
};

const measure = async (part: Part): Promise<boolean> => {
  console.log(`\n${part.name}: ${part.title}`);
  takePeak();
  takeThreads();
  const before = loadNow();
  const began = performance.now();
  const profiles = extent.profiles && join(extent.profiles, part.name);
  if (profiles) rmSync(profiles, { recursive: true, force: true });
  let findings: Findings = { lines: [] };
  let failure: string | undefined;
  try {
    findings = await part.run({ ...extent, profiles });
  } catch (error) {
    failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(failure);
  }
  const seconds = (performance.now() - began) / 1000;
  const threads = takeThreads();
  printed(findings);
  if (threads) console.log(`  ${threads}`);
  console.log(`  ${seconds.toFixed(0)} s`);
  const peakMb = takePeak();
  // Sampling slows: such a run says where the time goes, not how much it is.
  if (profiles) keepThreads(part, profiles);
  else
    keepResult({
      ...findings,
      part: part.name,
      at: new Date().toISOString(),
      seconds,
      machine: machineLine(),
      load: [before, loadNow()],
      command: `npm run bench -- ${part.name}${values.quick ? ' --quick' : ''}`,
      commit: commitNow(),
      quick: values.quick,
      peakMb,
      threads,
      failure: failure?.split('\n')[0],
    });
  return failure === undefined;
};

const run = async (): Promise<void> => {
  const unknown = positionals.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0)
    throw new Error(`no part ${unknown.join(', ')}; there are: ${parts.map(({ name }) => name).join(', ')}`);
  if (!dataIsThere()) {
    console.log('passed over: ../shared/data is not there, and the benchmark measures with its articles');
    return;
  }
  if (values.again && positionals.length === 0) forgetResults(values.quick);
  const isOpen = ({ name }: Part): boolean => {
    const known = resultOf(name, values.quick);
    return !known || known.failure !== undefined || known.commit !== commitNow();
  };
  const wanted = values.report
    ? []
    : parts.filter((part) => (positionals.length > 0 ? positionals.includes(part.name) : isOpen(part)));
  let well = true;
  for (const part of wanted) well = (await measure(part)) && well;
  const file = values.quick ? join(benchFolder, 'benchmarks-quick.md') : join('docs', 'benchmarks.md');
  const open = writeReport(parts, file, values.quick);
  console.log(`\nwritten: ${file}${open.length > 0 ? `; not measured yet: ${open.join(', ')}` : ''}`);
  process.exitCode = well ? 0 : 1;
};

// Clusters and engines end with this process, so it must come to its end when it is broken off.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
await run();
