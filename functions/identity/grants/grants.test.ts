import { describe, expect, test } from 'vitest';
import { grantRole } from '#functions/identity/grants/grant-role.ts';
import { identityCluster } from '#functions/identity/testing/identity-cluster.ts';
import { defaultAccessSettings } from '#shared/domain/access/account/access-settings.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';
import type { SiteRecord } from '#shared/domain/registry/site-record.ts';
import { AccessSettingsRepository } from '#shared/repositories/access/access-settings-repository.ts';
import { SiteRecordRepository } from '#shared/repositories/registry/site-record-repository.ts';

const withSecurity = async () => {
  const cluster = await identityCluster();
  const cookie = await cluster.signedIn('security', [{ roleId: 'security', siteId: '*' }]);
  const grant = (accountId: string, body: object) =>
    cluster.api('POST', `/accounts/${accountId}/grants`, { cookie, body });
  return { ...cluster, cookie, grant };
};

describe('given a security administrator', () => {
  test('[ACL-02] when they grant a role on a column subtree, then it counts at the next request', async () => {
    const { api, grant, person, signIn, audits } = await withSecurity();
    const { accountId } = await person('officer.jyj', [], 'jyj');
    const { cookie } = await signIn('officer.jyj');
    const added = await grant(accountId, { roleId: 'officer', siteId: 'jyj', columnId: 'dwgk' });
    expect(added).toMatchObject({ status: 201, body: { accountId, roleId: 'officer', columnId: 'dwgk', to: null } });
    expect((await api('GET', '/session', { cookie })).body.grants).toMatchObject([{ siteId: 'jyj', columnId: 'dwgk' }]);
    expect((await audits()).findLast(({ action }) => action === 'grant.add')).toMatchObject({
      actor: { name: 'security' },
      subject: { kind: 'account', id: accountId },
      facts: { roleId: 'officer', siteId: 'jyj', columnId: 'dwgk' },
    });
  });

  test('when they revoke it, then it is gone at the next request and from the site', async () => {
    const { api, cookie, person, signIn } = await withSecurity();
    const { accountId } = await person('officer.jyj', [{ roleId: 'officer', siteId: 'jyj' }]);
    const officer = (await signIn('officer.jyj')).cookie;
    const listed = await api('GET', '/sites/jyj/grants', { cookie });
    expect(listed.body.items).toMatchObject([{ accountId, roleId: 'officer' }]);
    const path = `/accounts/${accountId}/grants/${listed.body.items[0].grantId}`;
    expect((await api('DELETE', path, { cookie })).status).toBe(204);
    expect((await api('DELETE', path, { cookie })).status).toBe(404);
    expect((await api('GET', '/session', { cookie: officer })).body.grants).toEqual([]);
    expect((await api('GET', '/sites/jyj/grants', { cookie })).body.items).toEqual([]);
  });

  test('when ids are unknown or do not belong together, then nothing is granted', async () => {
    const { api, cookie, grant, person } = await withSecurity();
    const { accountId } = await person('officer.jyj');
    const refused = async (body: object, status: number, code: string) =>
      expect(await grant(accountId, body)).toMatchObject({ status, body: { type: `/problems/${code}` } });
    await refused({ roleId: 'officer', siteId: 'nowhere' }, 404, 'site-not-found');
    await refused({ roleId: 'officer', siteId: 'wjw', columnId: 'dwgk' }, 404, 'column-not-found');
    await refused({ roleId: 'emperor', siteId: 'jyj' }, 404, 'not-found');
    await refused({ roleId: 'officer', siteId: '*', columnId: 'dwgk' }, 400, 'input-invalid');
    await refused({ roleId: 'officer', siteId: 'jyj', from: '2026-04-02', to: '2026-04-01' }, 400, 'input-invalid');
    await refused({ roleId: 'officer', siteId: 'jyj', to: '2026-03-01' }, 400, 'input-invalid');
    expect((await grant('unknown', { roleId: 'officer', siteId: 'jyj' })).status).toBe(404);
    expect((await api('GET', `/accounts/${accountId}/grants`, { cookie })).body.items).toEqual([]);
  });

  test('when they would grant to themselves, then they are refused', async () => {
    const { api, cookie, grant } = await withSecurity();
    const { accountId } = (await api('GET', '/session', { cookie })).body;
    expect((await grant(accountId, { roleId: 'system', siteId: '*' })).status).toBe(403);
  });

  test('when a grant has dates, then it counts from its first day to its last in China, both included', async () => {
    const { clock, grant, person, signIn } = await withSecurity();
    const { accountId } = await person('officer.jyj');
    await grant(accountId, { roleId: 'officer', siteId: 'jyj', from: '2026-03-03', to: '2026-03-04' });
    const held = async (at: string) => {
      clock.set(at);
      return (await signIn('officer.jyj')).body.grants.length;
    };
    expect(await held('2026-03-02T15:59:59Z')).toBe(0);
    expect(await held('2026-03-02T16:00:00Z')).toBe(1);
    expect(await held('2026-03-04T15:59:59Z')).toBe(1);
    expect(await held('2026-03-04T16:00:00Z')).toBe(0);
  });
});

describe('[SUP-17] given a cluster that asks for training before duty', () => {
  const asking = async () => {
    const cluster = await identityCluster({ mode: 'production' });
    const { accountId } = await cluster.person('new.jyj', [], 'jyj');
    const train = (recordId: string, fields: object) =>
      cluster.tables.transact([
        new SiteRecordRepository(cluster.tables).put({
          ...{
            kind: 'training',
            recordId,
            siteId: 'jyj',
            version: 1,
            note: '',
            accountId,
            name: '新人',
            course: '岗前',
          },
          ...{ changedAt: '2026-01-05T00:00:00Z', changedBy: { accountId: 'a', name: '管' } },
          ...{ trainedOn: '2026-01-05', passed: true, ...fields },
        } as SiteRecord),
      ]);
    const give = (roleId: string, services = cluster.services, siteId = 'jyj') =>
      grantRole(services)({ accountId, roleId, siteId }, security);
    return { ...cluster, train, give };
  };
  const security = { ...commandLineActor, accountId: 'security', via: 'session' } as const;
  const refused = { code: 'qualification-missing' };

  test('when somebody was not trained, failed or ran out, then no role that writes is given, and others are', async () => {
    const { give, train } = await asking();
    await expect(give('officer')).rejects.toMatchObject(refused);
    await train('failed', { passed: false });
    await expect(give('officer')).rejects.toMatchObject(refused);
    await train('old', { validUntil: '2026-03-01' });
    await expect(give('officer')).rejects.toMatchObject(refused);
    expect(await give('first')).toMatchObject({ roleId: 'first' });
    await train('valid', { validUntil: '2026-12-31' });
    expect(await give('officer')).toMatchObject({ roleId: 'officer' });
  });

  test('when the own unit trained them, then they may write for another site and for all', async () => {
    const { give, services, train } = await asking();
    await train('valid', {});
    expect(await give('officer', services, 'wjw')).toMatchObject({ siteId: 'wjw' });
    expect(await give('officer', services, '*')).toMatchObject({ siteId: '*' });
  });

  test('when the office switches the rule off or on, then that counts whatever the mode', async () => {
    const { give, tables, services } = await asking();
    const set = (qualifiedOfficersOnly: boolean, version: number) =>
      tables.transact([
        new AccessSettingsRepository(tables).put({ ...defaultAccessSettings, qualifiedOfficersOnly, version }),
      ]);
    await set(true, 1);
    const demonstration = { ...services, config: { ...services.config, mode: 'demonstration' as const } };
    await expect(give('officer', demonstration)).rejects.toMatchObject(refused);
    await set(false, 2);
    expect(await give('officer')).toMatchObject({ roleId: 'officer' });
  });

  test('when the switch is asked for and changed, then an answer without it leaves it as it is', async () => {
    const { api, signedIn } = await identityCluster();
    const cookie = await signedIn('system', [{ roleId: 'system', siteId: '*' }]);
    const put = (body: object, version: number) =>
      api('PUT', '/access-settings', { cookie, body, headers: { 'if-match': `"${version}"` } });
    const { version, qualifiedOfficersOnly, ...settings } = (await api('GET', '/access-settings', { cookie })).body;
    expect(qualifiedOfficersOnly).toBe(false);
    expect((await put({ ...settings, qualifiedOfficersOnly: true }, version)).body.qualifiedOfficersOnly).toBe(true);
    expect((await put(settings, version + 1)).body.qualifiedOfficersOnly).toBe(true);
  });
});

describe('given the three administrator roles', () => {
  const exclusive = ['system', 'security', 'auditor'];
  const pairs = exclusive.flatMap((one) =>
    ['system', 'security', 'auditor', 'officer', 'final', 'office']
      .filter((other) => other !== one)
      .map((other) => [one, other] as const),
  );

  test.each(pairs)('when somebody holds %s, then %s is refused, and the other way round', async (one, other) => {
    const { grant, person } = await withSecurity();
    for (const [first, second] of [
      [one, other],
      [other, one],
    ]) {
      const { accountId } = await person(`p.${first}`, [{ roleId: first ?? '', siteId: '*' }]);
      expect(await grant(accountId, { roleId: second, siteId: 'jyj' })).toMatchObject({
        status: 409,
        body: { type: '/problems/roles-exclude-each-other' },
      });
    }
  });

  test('when two of them are granted to one person at once, then one is', async () => {
    const { grant, person } = await withSecurity();
    const { accountId } = await person('somebody');
    const answers = await Promise.all(exclusive.map((roleId) => grant(accountId, { roleId, siteId: '*' })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  });

  test('when a role of the operator would hold one of their acts, then it is refused', async () => {
    const { api, cookie } = await withSecurity();
    const name = { zh: '万能', en: 'Everything' };
    const body = { roleId: 'everything', name, actions: ['article.write', 'account.manage'] };
    expect(await api('POST', '/roles', { cookie, body })).toMatchObject({
      status: 409,
      body: { type: '/problems/roles-exclude-each-other', facts: { actions: ['account.manage'] } },
    });
  });
});

describe('given somebody else', () => {
  test.each(['siteadmin', 'office', 'system', 'auditor', 'final'])(
    'when a %s would grant, then they are refused',
    async (roleId) => {
      const { api, person, signedIn } = await identityCluster();
      const { accountId } = await person('officer.jyj', [], 'jyj');
      const cookie = await signedIn('actor', [{ roleId, siteId: 'jyj' }], 'jyj');
      const body = { roleId: 'officer', siteId: 'jyj' };
      expect((await api('POST', `/accounts/${accountId}/grants`, { cookie, body })).status).toBe(403);
      expect(
        (
          await api('POST', '/roles', {
            cookie,
            body: { roleId: 'x', name: { zh: 'x', en: 'x' }, actions: ['article.read'] },
          })
        ).status,
      ).toBe(403);
    },
  );

  test('[ACL-03] when the security administrator of one site would grant on or look into another, then it is not there', async () => {
    const { api, person, signedIn } = await identityCluster();
    const own = await person('officer.jyj', [], 'jyj');
    const foreign = await person('officer.wjw', [{ roleId: 'officer', siteId: 'wjw' }], 'wjw');
    const cookie = await signedIn('security.jyj', [{ roleId: 'security', siteId: 'jyj' }], 'jyj');
    const grant = async (accountId: string, siteId: string) =>
      (await api('POST', `/accounts/${accountId}/grants`, { cookie, body: { roleId: 'officer', siteId } })).status;
    expect(await grant(own.accountId, 'jyj')).toBe(201);
    expect(await grant(own.accountId, 'wjw')).toBe(404);
    expect(await grant(own.accountId, '*')).toBe(404);
    expect(await grant(foreign.accountId, 'jyj')).toBe(404);
    expect((await api('GET', '/sites/wjw/grants', { cookie })).status).toBe(404);
    expect((await api('GET', `/accounts/${foreign.accountId}/effective-grants`, { cookie })).status).toBe(404);
  });

  test('when the account is of the site but the grant of another, then a site administrator cannot revoke it', async () => {
    const { api, person, signedIn } = await identityCluster();
    const { accountId } = await person('officer.jyj', [{ roleId: 'officer', siteId: 'wjw' }], 'jyj');
    const cookie = await signedIn('security.jyj', [{ roleId: 'security', siteId: 'jyj' }], 'jyj');
    const { items } = (await api('GET', `/accounts/${accountId}/grants`, { cookie })).body;
    expect((await api('DELETE', `/accounts/${accountId}/grants/${items[0].grantId}`, { cookie })).status).toBe(404);
  });
});
