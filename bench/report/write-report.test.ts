import { expect, test } from 'vitest';
import { atLeast, atMost, type Part, told } from '../part.ts';
import type { Result } from './results.ts';
import { reportText } from './write-report.ts';

const measured = (name: string, over: Partial<Result>) => {
  const part: Part = { name, title: `Part ${name}`, how: 'By hand.', run: async () => ({ lines: [] }) };
  const result: Result = {
    part: name,
    lines: [],
    at: '2026-01-01T10:20:00.000Z',
    seconds: 12,
    machine: 'two cores',
    load: ['0.1', '1.2'],
    command: `npm run bench -- ${name}`,
    commit: 'abc1234',
    quick: false,
    peakMb: 100,
    ...over,
  };
  return { part, result };
};

test('given results, when the report is written, then every line has its verdict and missed targets stand at the top', () => {
  const text = reportText([
    measured('one', { lines: [atMost('Answer', 20, 10, '20 ms', '≤ 10 ms'), told('Seen', 'much')] }),
    measured('two', { lines: [atLeast('Speed', 9, 5, '9 a second', '≥ 5 a second')], peakMb: 700 }),
  ]);
  expect(text).toContain('Machine: two cores.');
  expect(text).toContain('1 of 3 targets reached.');
  expect(text).toContain('| Part one: Answer | ≤ 10 ms | 20 ms |');
  expect(text).toContain('| Resident memory: Resident memory throughout | ≤ 600 MB | 700 MB at most |');
  expect(text).toContain('| Answer | ≤ 10 ms | 20 ms | **missed** |');
  expect(text).toContain('| Seen |  | much |  |');
  expect(text).toContain('| Speed | ≥ 5 a second | 9 a second | reached |');
  expect(text).toContain('| Resident memory throughout | ≤ 600 MB | 700 MB at most | **missed** |');
  expect(text).toContain(
    '2026-01-01 10:20 UTC at abc1234 in 12 s with `npm run bench -- one`; load before 0.1, after 1.2',
  );
});

test('given a part that broke off, when the report is written, then it says so', () => {
  expect(reportText([measured('one', { failure: 'Error: no disk' })])).toContain(
    'did not come to an end:** Error: no disk',
  );
});

test.each([
  [61, true],
  [59, false],
])(
  'given a part that takes %i of 60 ms, when the report is written, then it says why only where it missed: %s',
  (took, says) => {
    const text = reportText([measured('search', { lines: [atMost('p95', took, 60, `${took} ms`, '≤ 60 ms')] })]);
    expect(text.includes('what would lift it')).toBe(says);
  },
);
