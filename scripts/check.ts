// The whole check of `npm test`: every step runs, each prints its output in one piece, a table of seconds closes it.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runStep, type Step, type StepResult } from './run-step.ts';
import { sourceFolders } from './source-folders.ts';

const bin = (name: string): string => join('node_modules', '.bin', name);
const tests = (project: string): readonly string[] => [
  bin('vitest'),
  'run',
  `--project=${project}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=coverage/tests-${project}.json`,
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
const tested: readonly Step[] = [
  { name: 'tests', command: tests('unit') },
  { name: 'stories in a browser', command: tests('e2e') },
];

const inOrder = async (steps: readonly Step[]): Promise<readonly StepResult[]> => {
  const results: StepResult[] = [];
  for (const step of steps) results.push(await runStep(step));
  return results;
};

const startedAt = performance.now();
rmSync('coverage', { recursive: true, force: true });
mkdirSync('coverage');

// Two at once on two cores; then the tests alone, because some of them measure time.
const [ofSource, ofStructure] = await Promise.all([inOrder(source), inOrder(structure)]);
const results = [...ofSource, ...ofStructure, ...(await inOrder(tested))];

console.log(`\n${'='.repeat(72)}`);
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'pass' : 'FAIL'}  ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s`);
}
const passed = results.every((result) => result.passed);
console.log(
  `${passed ? 'pass' : 'FAIL'}  ${'all'.padEnd(24)} ${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s`,
);
process.exitCode = passed ? 0 : 1;
