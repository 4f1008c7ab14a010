import { relative } from 'node:path';
import type { TestOutcome } from './coverage-table.ts';

type Report = {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
};

/** Reads a vitest JSON report: whether the run passed, and every test with its file relative to `root`. */
export const readOutcomes = (
  report: string,
  root: string,
): { readonly success: boolean; readonly outcomes: readonly TestOutcome[] } => {
  const { success, testResults } = JSON.parse(report) as Report;
  const outcomes = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({
      file: relative(root, name),
      name: fullName.trim(),
      passed: status === 'passed',
    })),
  );
  return { success, outcomes };
};
