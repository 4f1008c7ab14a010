import { describe, expect, test } from 'vitest';
import { passwordIssues } from '#shared/domain/access/account/password-rules.ts';

const reasons = (password: string, username = 'officer.jyj') => passwordIssues(password, username).map(({ en }) => en);

describe('given a password', () => {
  test.each(['Yunlan#2026', 'correct Horse battery', '政务公开Open2026', 'a1b2c3d4e5-f'])(
    'when it is %s, then it will do',
    (password) => {
      expect(reasons(password)).toEqual([]);
    },
  );

  test.each([
    ['Sh0rt#abc', 'At least 10 characters'],
    ['onlysmallletters', 'Three of: small letters, capital letters, digits, other signs'],
    ['UPPERCASE2026', 'Three of: small letters, capital letters, digits, other signs'],
    ['My-Officer.JYJ-2026', 'Must not contain the user name'],
    ['P@ssw0rd-2026', 'Contains one of the passwords people try first'],
    ['Zhengfu#123456', 'Contains one of the passwords people try first'],
    ['Adm1n!stratoR', 'Contains one of the passwords people try first'],
    ['Aa1Aa1Aa1Aa1', 'Too few different characters'],
    [`Aa1-${'xyzw'.repeat(40)}`, 'At most 128 characters'],
  ])('when it is %s, then it is refused: %s', (password, reason) => {
    expect(reasons(password)).toContain(reason);
  });

  test('when it breaks several rules, then all are told, in both languages', () => {
    const issues = passwordIssues('123456', 'officer');
    expect(issues.length).toBeGreaterThanOrEqual(3);
    for (const issue of issues) {
      expect(issue.pointer).toBe('/password');
      expect(issue.zh).toMatch(/\p{Script=Han}/u);
    }
  });
});
