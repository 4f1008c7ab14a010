import { expect, test } from 'vitest';
import { judgeAudit } from './judge-audit.ts';

const report = (...severities: readonly string[]): string =>
  JSON.stringify({
    vulnerabilities: Object.fromEntries(severities.map((severity, n) => [`p${n}`, { severity, range: '<2' }])),
    metadata: {},
  });

test.each([
  [[], true],
  [['low', 'moderate'], true],
  [['low', 'high'], false],
  [['critical'], false],
] as const)(
  '[SEC-03] given packages of weakness %j, when they are judged, then passing is %j',
  (severities, passed) => {
    expect(judgeAudit(report(...severities), false)).toMatchObject({ passed, judged: true });
  },
);

test('given a weak package, when it is judged, then it is named', () => {
  expect(judgeAudit(report('high'), false).lines).toEqual(['high     p0 <2']);
});

test.each(['', '{"error":{"code":"ENOAUDIT"}}', '<html>', '{"message":"405 Method Not Allowed"}'])(
  'given a registry that answers %j, when it is judged, then nobody takes it for a clean result',
  (output) => {
    expect(judgeAudit(output, false)).toMatchObject({ passed: true, judged: false });
    expect(judgeAudit(output, true)).toMatchObject({ passed: false, judged: false });
  },
);
