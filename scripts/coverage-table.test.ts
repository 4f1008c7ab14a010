import { describe, expect, test } from 'vitest';
import { coverageTable } from './coverage-table.ts';
import { readOutcomes } from './read-outcomes.ts';

const requirements = [
  { id: 'CNT-07', text: 'Nothing unreviewed goes online', missing: '' },
  { id: 'CNT-08', text: 'A gatekeeper approves', missing: 'the desk' },
  { id: 'MAIL-01', text: 'Mailboxes', missing: '' },
];
const outcome = (name: string, passed = true) => ({ file: 'a.test.ts', name, passed });

describe('given requirements and the outcomes of their tests', () => {
  test('when tests name ids, then each row lists its passing tests and its gap', () => {
    const { markdown, covered } = coverageTable(requirements, [
      outcome('[CNT-07, CNT-08] a | b'),
      outcome('[CNT-07] c'),
    ]);

    expect(covered).toBe(2);
    expect(markdown).toContain(
      '| CNT-07 | Nothing unreviewed goes online | yes | `a.test.ts`: [CNT-07, CNT-08] a \\| b<br>`a.test.ts`: [CNT-07] c |  |',
    );
    expect(markdown).toContain('| yes | `a.test.ts`: [CNT-07, CNT-08] a \\| b | the desk |');
    expect(markdown).toContain('| MAIL-01 | Mailboxes | no |  | no test yet |');
  });

  test('when a test failed or was passed over, then it shows nothing', () => {
    expect(coverageTable(requirements, [outcome('[MAIL-01] x', false)]).covered).toBe(0);
  });

  test('when a test names an id that does not exist, then the id is reported', () => {
    expect(coverageTable(requirements, [outcome('[CNT-99] x')]).unknown).toEqual(['CNT-99']);
  });

  test('when a vitest report is read, then files are relative and skipped tests did not pass', () => {
    const report = JSON.stringify({
      success: true,
      testResults: [
        {
          name: '/repository/shared/a.test.ts',
          assertionResults: [
            { fullName: ' given x when y', status: 'passed' },
            { fullName: 'given z', status: 'pending' },
          ],
        },
      ],
    });
    expect(readOutcomes(report, '/repository')).toEqual({
      success: true,
      outcomes: [
        { file: 'shared/a.test.ts', name: 'given x when y', passed: true },
        { file: 'shared/a.test.ts', name: 'given z', passed: false },
      ],
    });
  });
});
