// Writes docs/coverage.md from the last `npm test`: which requirement is shown to work by which passing test.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { coverageTable, type Requirement, type TestOutcome } from './coverage-table.ts';
import { readOutcomes } from './read-outcomes.ts';

const reports = ['coverage/tests-unit.json', 'coverage/tests-e2e.json'];

const refuse = (reason: string): never => {
  console.error(`docs/coverage.md is unchanged: ${reason}`);
  process.exit(1);
};

const missing = reports.filter((report) => !existsSync(report));
if (missing.length > 0) refuse(`no ${missing.join(' and no ')}; run npm test first`);

const outcomes: readonly TestOutcome[] = reports.flatMap((report) => {
  const { success, outcomes: found } = readOutcomes(readFileSync(report, 'utf8'), process.cwd());
  return success ? found : refuse(`${report} tells of failing tests`);
});

const requirements: readonly Requirement[] = readFileSync('docs/requirements.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([id = '', text = '', missingPart = '']) => ({ id, text, missing: missingPart }));

const { markdown, covered, unknown } = coverageTable(requirements, outcomes);
if (unknown.length > 0)
  refuse(`tests name requirements that docs/requirements.tsv does not have: ${unknown.join(', ')}`);
writeFileSync('docs/coverage.md', markdown);
console.log(`docs/coverage.md: ${covered} of ${requirements.length} requirements have a passing test`);
