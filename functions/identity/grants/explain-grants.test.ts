import { describe, expect, test } from 'vitest';
import { identityCluster } from '#functions/identity/testing/identity-cluster.ts';

describe('given the question what a person may do, and why', () => {
  const asked = async () => {
    const cluster = await identityCluster();
    const { accountId } = await cluster.person(
      'officer.jyj',
      [
        { roleId: 'officer', siteId: 'jyj', columnId: 'dwgk' },
        { roleId: 'first', siteId: 'wjw', from: '2026-04-01' },
      ],
      'jyj',
    );
    const cookie = await cluster.signedIn('auditor', [{ roleId: 'auditor', siteId: '*' }]);
    const ask = async (query = '', as = cookie) =>
      cluster.api('GET', `/accounts/${accountId}/effective-grants${query}`, { cookie: as });
    return { ...cluster, ask };
  };

  test('[ACL-01] when an auditor asks, then every grant stands there with its state and its actions', async () => {
    const { ask } = await asked();
    const { status, body } = await ask();
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { roleId: 'officer', roleName: { zh: '信息员' }, columnId: 'dwgk', state: 'active' },
      { roleId: 'first', siteId: 'wjw', state: 'notYet' },
    ]);
    expect(body.items[0].actions).toContain('article.write');
    expect(body.decision).toBeNull();
  });

  test('[ACL-02] when an act is named, then the grants that allow it are, at every level of the column tree', async () => {
    const { ask } = await asked();
    const decision = async (query: string) => (await ask(query)).body.decision;
    const { items } = (await ask()).body;
    const yes = { allowed: true, grantIds: [items[0].grantId], restingGrantIds: [] };
    const no = { allowed: false, grantIds: [], restingGrantIds: [] };
    expect(await decision('?action=article.write&site=jyj&column=dwgk')).toEqual(yes);
    expect(await decision('?action=article.write&site=jyj&column=ldxx')).toEqual(yes);
    expect(await decision('?action=article.write&site=jyj&column=gzdt')).toEqual(no);
    expect(await decision('?action=article.write&site=jyj')).toEqual(no);
    expect(await decision('?action=review.first&site=wjw')).toEqual(no);
    expect(await decision('?action=article.takedown&site=jyj&column=dwgk')).toEqual(no);
  });

  test('when the person asks about themselves, then they are told; others without an administrator role are not', async () => {
    const { ask, signIn, signedIn } = await asked();
    expect((await ask('', (await signIn('officer.jyj')).cookie)).status).toBe(200);
    const stranger = await signedIn('siteadmin.jyj', [{ roleId: 'siteadmin', siteId: 'jyj' }], 'jyj');
    expect((await ask('', stranger)).status).toBe(403);
  });
});
