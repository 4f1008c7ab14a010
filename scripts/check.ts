// The whole check of `npm test`: every step runs, each prints its output in one piece, a table of seconds closes it.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep, type Step, type StepResult } from './run-step.ts';
import { joinReports, type StoryReport, worthASecondLook } from './second-look.ts';
import { sourceFolders } from './source-folders.ts';

const bin = (name: string): string => join('node_modules', '.bin', name);
const tests = (project: string, report = `coverage/tests-${project}.json`): readonly string[] => [
  bin('vitest'),
  'run',
  `--project=${project}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
];

const source: readonly Step[] = [
  { name: 'types', command: [bin('tsc'), '--noEmit', '-p', '.'] },
  { name: 'types of the desk', command: [bin('tsc'), '--noEmit', '-p', join('web', 'admin')] },
  {
    name: 'lint',
    command: [bin('biome'), 'ci', '--error-on-warnings', `--colors=${process.stdout.isTTY ? 'force' : 'off'}`],
  },
];
const structure: readonly Step[] = [
  {
    name: 'dependency rules',
    command: [bin('depcruise'), '--config', '.dependency-cruiser.cjs', '--no-progress', ...sourceFolders()],
  },
  { name: 'dependency rules fire', command: [process.execPath, join('scripts', 'check-rules.ts')] },
  { name: 'unused code', command: [bin('knip'), '--no-progress', '--no-config-hints'] },
];

const inOrder = async (steps: readonly Step[]): Promise<readonly StepResult[]> => {
  const results: StepResult[] = [];
  for (const step of steps) results.push(await runStep(step));
  return results;
};

const readReport = (path: string): StoryReport => JSON.parse(readFileSync(path, 'utf8')) as StoryReport;

/** The stories in a browser; one or two that failed get one second look, alone on the machine (ADR 39). */
const toldStories = async (): Promise<StepResult> => {
  const [path, pathAgain] = ['coverage/tests-e2e.json', 'coverage/tests-e2e-again.json'];
  const first = await runStep({ name: 'stories in a browser', command: tests('e2e') });
  const report = !first.passed && existsSync(path) ? readReport(path) : undefined;
  const failed = report && worthASecondLook(report, process.cwd());
  if (!report || !failed) return first;
  const again = await runStep({
    name: 'second look',
    command: [...tests('e2e', pathAgain), '--maxWorkers=1', ...failed.files],
  });
  const seconds = first.seconds + again.seconds;
  if (!again.passed) return { ...first, seconds };
  const joined = joinReports(report, readReport(pathAgain));
  writeFileSync(path, JSON.stringify(joined));
  for (const story of failed.stories) console.log(`\nUNSTEADY, look into it: ${story}`);
  return { name: `${first.name}, ${failed.stories.length} UNSTEADY`, passed: joined.success, seconds };
};

const startedAt = performance.now();
rmSync('coverage', { recursive: true, force: true });
mkdirSync('coverage');

// Two at once on two cores; then the tests alone, because some of them measure time.
const [ofSource, ofStructure] = await Promise.all([inOrder(source), inOrder(structure)]);
const results = [
  ...ofSource,
  ...ofStructure,
  await runStep({ name: 'tests', command: tests('unit') }),
  await toldStories(),
];

console.log(`\n${'='.repeat(72)}`);
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'pass' : 'FAIL'}  ${name.padEnd(34)} ${seconds.toFixed(1).padStart(6)} s`);
}
const passed = results.every((result) => result.passed);
console.log(
  `${passed ? 'pass' : 'FAIL'}  ${'all'.padEnd(34)} ${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s`,
);
process.exitCode = passed ? 0 : 1;
