import { describe, expect, test } from 'vitest';
import type { Grant } from '#shared/domain/access/grant/grant.ts';
import { grantRefusal, maxGrants } from '#shared/domain/access/grant/grant-refusal.ts';
import { rolesById } from '#shared/domain/access/grant/role-actions.ts';

const roles = rolesById([]);
const grant = (roleId: string, rest: Partial<Grant> = {}): Grant => ({
  grantId: 'g',
  accountId: 'a',
  siteId: 'jyj',
  grantedBy: 's',
  grantedAt: '2026-01-01T00:00:00.000Z',
  roleId,
  ...rest,
});
const codeOf = (held: readonly Grant[], added: Grant) => grantRefusal(held, added, roles, '2026-03-02')?.code;

describe('given the grants a person holds', () => {
  test('when content roles come together, then nothing speaks against it', () => {
    expect(codeOf([grant('officer'), grant('first')], grant('siteadmin'))).toBeUndefined();
  });

  test('when an exclusive role begins later or the other is only for a column, then they exclude each other still', () => {
    expect(codeOf([grant('auditor', { from: '2026-12-01' })], grant('officer'))).toBe('roles-exclude-each-other');
    expect(codeOf([grant('officer', { columnId: 'gzdt' })], grant('system', { siteId: '*' }))).toBe(
      'roles-exclude-each-other',
    );
  });

  test('when the other role has ended, then the way is free, from the day after', () => {
    expect(codeOf([grant('officer', { to: '2026-03-01' })], grant('auditor'))).toBeUndefined();
    expect(codeOf([grant('officer', { to: '2026-03-02' })], grant('auditor'))).toBe('roles-exclude-each-other');
  });

  test('when the same exclusive role is granted on a second site, then it may be', () => {
    expect(codeOf([grant('system')], grant('system', { siteId: 'wjw' }))).toBeUndefined();
  });

  test('when the same grant comes twice or there are too many, then it is refused', () => {
    expect(codeOf([grant('officer')], grant('officer', { grantId: 'h' }))).toBe('transition-refused');
    const many = Array.from({ length: maxGrants }, (_, n) => grant('officer', { siteId: `s${n}` }));
    expect(codeOf(many, grant('officer'))).toBe('transition-refused');
  });
});
