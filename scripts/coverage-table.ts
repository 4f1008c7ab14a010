export type Requirement = { readonly id: string; readonly text: string; readonly missing: string };
export type TestOutcome = { readonly file: string; readonly name: string; readonly passed: boolean };
export type Coverage = {
  readonly markdown: string;
  readonly covered: number;
  /** Requirement ids that tests name and the list of requirements lacks. */
  readonly unknown: readonly string[];
};

const shownTests = 4;
const idsIn = (name: string): readonly string[] =>
  [...name.matchAll(/\[([A-Z]{3,4}-\d{2}(?:, ?[A-Z]{3,4}-\d{2})*)\]/g)].flatMap(([, ids = '']) => ids.split(/, ?/));
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const row = ({ id, text, missing }: Requirement, tests: readonly TestOutcome[]): string => {
  const shown = tests.slice(0, shownTests).map(({ file, name }) => `\`${file}\`: ${cell(name)}`);
  if (tests.length > shownTests) shown.push(`and ${tests.length - shownTests} more`);
  const gap = missing || (tests.length === 0 ? 'no test yet' : '');
  return `| ${id} | ${cell(text)} | ${tests.length > 0 ? 'yes' : 'no'} | ${shown.join('<br>')} | ${cell(gap)} |`;
};

/** The table of requirements and the passing tests that name them (`[ABC-12]` or `[ABC-12, ABC-13]` in the test's name). */
export const coverageTable = (requirements: readonly Requirement[], outcomes: readonly TestOutcome[]): Coverage => {
  const testsOf = new Map<string, TestOutcome[]>();
  for (const outcome of outcomes.filter(({ passed }) => passed)) {
    for (const id of new Set(idsIn(outcome.name))) testsOf.set(id, [...(testsOf.get(id) ?? []), outcome]);
  }
  const inOrder = (tests: readonly TestOutcome[] = []): readonly TestOutcome[] =>
    tests.toSorted((a, b) => (`${a.file} ${a.name}` < `${b.file} ${b.name}` ? -1 : 1));

  const known = new Set(requirements.map(({ id }) => id));
  const covered = requirements.filter(({ id }) => testsOf.has(id)).length;
  const markdown = [
    '# Requirements and the tests that show them',
    '',
    'Written by `npm run coverage:requirements` from the last passing `npm test`; do not edit.',
    'Texts and known gaps are in `requirements.tsv`.',
    '',
    `${covered} of ${requirements.length} requirements have a passing test.`,
    '',
    '| ID | Requirement | Works | Tests | Missing |',
    '|---|---|---|---|---|',
    ...requirements.map((requirement) => row(requirement, inOrder(testsOf.get(requirement.id)))),
    '',
  ].join('\n');
  return { markdown, covered, unknown: [...testsOf.keys()].filter((id) => !known.has(id)).toSorted() };
};
