import { describe, expect, test } from 'vitest';
import { joinReports, type StoryReport, worthASecondLook } from './second-look.ts';

const file = (name: string, ...statuses: readonly string[]): StoryReport['testResults'][number] => ({
  name: `/house/${name}`,
  status: statuses.includes('failed') || statuses.length === 0 ? 'failed' : 'passed',
  assertionResults: statuses.map((status, at) => ({ fullName: ` ${name} ${at}`, status })),
});
const report = (...testResults: StoryReport['testResults']): StoryReport => ({
  success: testResults.every(({ status }) => status === 'passed'),
  testResults,
});

describe('given the report of the stories in a browser', () => {
  test('when one story failed, then its file is looked at again, and the story is named', () => {
    const first = report(file('a.test.ts', 'passed'), file('b.test.ts', 'passed', 'failed'));
    expect(worthASecondLook(first, '/house')).toEqual({ files: ['b.test.ts'], stories: ['b.test.ts 1'] });
  });

  test('when all passed, when three failed or when a file could not be run, then there is no second look', () => {
    expect(worthASecondLook(report(file('a.test.ts', 'passed')), '/house')).toBeUndefined();
    const three = report(file('a.test.ts', 'failed', 'failed'), file('b.test.ts', 'failed'));
    expect(worthASecondLook(three, '/house')).toBeUndefined();
    expect(worthASecondLook(report(file('a.test.ts'), file('b.test.ts', 'failed')), '/house')).toBeUndefined();
    expect(worthASecondLook(report(file('a.test.ts', 'skipped')), '/house')).toBeUndefined();
  });

  test('when the second look passes, then the joined report does; when it fails again, then it does not', () => {
    const first = report(file('a.test.ts', 'passed'), file('b.test.ts', 'passed', 'failed'));
    const joined = joinReports(first, report(file('b.test.ts', 'passed', 'passed')));
    expect(joined.success).toBe(true);
    expect(joined.testResults.map(({ status }) => status)).toEqual(['passed', 'passed']);
    expect(joinReports(first, report(file('b.test.ts', 'passed', 'failed'))).success).toBe(false);
  });
});
