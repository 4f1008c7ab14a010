import { relative } from 'node:path';

/** What this needs of vitest's JSON report; the rest of a report is kept as it is. */
export type StoryReport = {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
};

/** Stories that failed, and their files relative to `root`: what a second look is taken at. */
export type FailedStories = { readonly files: readonly string[]; readonly stories: readonly string[] };

/** More than this is no accident of timing. */
const most = 2;

/**
 * Reads which stories failed, if a second look may be taken at them: `undefined` when none failed, when more than two
 * failed, and when a file failed as a whole, since then it is not known which of its stories would have.
 */
export const worthASecondLook = (report: StoryReport, root: string): FailedStories | undefined => {
  const failed = report.testResults.filter(({ status }) => status !== 'passed');
  const stories = failed.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName.trim()),
  );
  const isWhole = failed.some(({ assertionResults }) => assertionResults.every(({ status }) => status !== 'failed'));
  if (stories.length === 0 || stories.length > most || isWhole) return undefined;
  return { files: failed.map(({ name }) => relative(root, name)), stories };
};

/** The first report with the files of the second in place of its own. */
export const joinReports = (first: StoryReport, second: StoryReport): StoryReport => {
  const again = new Map(second.testResults.map((result) => [result.name, result]));
  const testResults = first.testResults.map((result) => again.get(result.name) ?? result);
  return { ...first, testResults, success: testResults.every(({ status }) => status === 'passed') };
};
