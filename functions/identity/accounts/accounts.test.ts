import { describe, expect, test } from 'vitest';
import { goodPassword, identityCluster } from '#functions/identity/testing/identity-cluster.ts';

const withSystem = async () => {
  const cluster = await identityCluster();
  const cookie = await cluster.signedIn('system', [{ roleId: 'system', siteId: '*' }]);
  return { ...cluster, cookie };
};

describe('given a system administrator', () => {
  test('[ACL-01] when they create an account, then its password is given once and must be changed', async () => {
    const { api, cookie, signIn, audits } = await withSystem();
    const body = { username: 'officer.jyj', name: '许思齐', unit: '教育局', siteId: 'jyj' };
    const created = await api('POST', '/accounts', { cookie, body });
    expect(created).toMatchObject({ status: 201, body: { ...body, mustChangePassword: true, demonstration: false } });
    const signedIn = await signIn('officer.jyj', created.body.initialPassword);
    expect(signedIn).toMatchObject({ status: 201, body: { mustChangePassword: true, grants: [] } });
    const again = await api('GET', `/accounts/${created.body.accountId}`, { cookie });
    expect(JSON.stringify(again.body)).not.toMatch(/initialPassword|igest|Epoch/);
    const record = (await audits()).findLast(({ action }) => action === 'account.create');
    expect(record).toMatchObject({
      siteId: 'cluster',
      success: true,
      actor: { name: 'system', via: 'session' },
      subject: { kind: 'account', id: created.body.accountId },
    });
  });

  test('when two create the same user name at once, then one gets it', async () => {
    const { api, cookie } = await withSystem();
    const body = { username: 'officer.jyj', name: '许思齐', unit: '教育局' };
    const answers = await Promise.all([1, 2, 3].map(() => api('POST', '/accounts', { cookie, body })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect(await api('POST', '/accounts', { cookie, body })).toMatchObject({
      status: 409,
      body: { type: '/problems/username-taken' },
    });
  });

  test('when the input is wrong, then nothing is created and the place is named', async () => {
    const { api, cookie } = await withSystem();
    const body = { username: 'officer.jyj', name: '许思齐', unit: '教育局' };
    const create = (change: object) => api('POST', '/accounts', { cookie, body: { ...body, ...change } });
    expect(await create({ username: '../etc' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/username' }] },
    });
    expect((await create({ demonstration: true })).status).toBe(400);
    expect(await create({ password: 'short' })).toMatchObject({
      status: 422,
      body: { type: '/problems/password-weak' },
    });
    expect((await create({ siteId: 'nowhere' })).status).toBe(404);
    expect((await api('GET', '/accounts?q=officer', { cookie })).body.items).toEqual([]);
  });

  test('when an account is disabled, then its session is void at once and it does not sign in', async () => {
    const { api, cookie, signedIn, signIn } = await withSystem();
    const officer = await signedIn('officer.jyj');
    const { accountId } = (await api('GET', '/session', { cookie: officer })).body;
    const { body } = await api('GET', `/accounts/${accountId}`, { cookie });
    const patch = (change: object, version: number) =>
      api('PATCH', `/accounts/${accountId}`, { cookie, body: change, headers: { 'if-match': `"${version}"` } });
    expect((await patch({ disabled: true }, body.version)).status).toBe(200);
    expect((await api('GET', '/session', { cookie: officer })).status).toBe(401);
    expect((await signIn('officer.jyj')).status).toBe(401);
    expect((await patch({ disabled: false }, body.version)).status).toBe(412);
    expect((await patch({ disabled: false }, body.version + 1)).status).toBe(200);
    expect((await api('GET', '/session', { cookie: officer })).status).toBe(401);
    expect((await signIn('officer.jyj')).status).toBe(201);
  });

  test('[ACL-04] when the administrator of a site changes, then the account takes the new particulars', async () => {
    const { api, cookie, person } = await withSystem();
    const { accountId, version } = await person('siteadmin.jyj', [], 'jyj');
    const answer = await api('PATCH', `/accounts/${accountId}`, {
      cookie,
      body: { name: '葛明澈', unit: '教育局办公室', siteId: null, validUntil: '2026-12-31' },
      headers: { 'if-match': `"${version}"` },
    });
    expect(answer.body).toMatchObject({ name: '葛明澈', unit: '教育局办公室', siteId: null, validUntil: '2026-12-31' });
  });

  test('when they reset a password, then the person must change it and the old sessions are over', async () => {
    const { api, cookie, signedIn, signIn } = await withSystem();
    const officer = await signedIn('officer.jyj');
    const { accountId } = (await api('GET', '/session', { cookie: officer })).body;
    const reset = await api('POST', `/accounts/${accountId}/password`, { cookie, body: {} });
    expect(reset.status).toBe(200);
    expect((await api('GET', '/session', { cookie: officer })).status).toBe(401);
    expect((await signIn('officer.jyj')).status).toBe(401);
    expect((await signIn('officer.jyj', reset.body.initialPassword)).body.mustChangePassword).toBe(true);
  });

  test('when they would disable themselves or reset their own password, then they are refused', async () => {
    const { api, cookie } = await withSystem();
    const { accountId } = (await api('GET', '/session', { cookie })).body;
    const headers = { 'if-match': '"1"' };
    expect((await api('PATCH', `/accounts/${accountId}`, { cookie, headers, body: { disabled: true } })).status).toBe(
      409,
    );
    expect((await api('POST', `/accounts/${accountId}/password`, { cookie, body: {} })).status).toBe(403);
  });

  test('when accounts are listed, then pages follow user names, by signed cursors, with search in names and units', async () => {
    const { api, cookie, person } = await withSystem();
    for (const name of ['e', 'c', 'a', 'd', 'b']) await person(`x${name}`, [], 'jyj');
    const names = (answer: { body: { items: { username: string }[] } }) =>
      answer.body.items.map(({ username }) => username);
    const first = await api('GET', '/accounts?limit=3', { cookie });
    expect(names(first)).toEqual(['system', 'xa', 'xb']);
    const second = await api('GET', `/accounts?limit=3&cursor=${first.body.nextCursor}`, { cookie });
    expect(names(second)).toEqual(['xc', 'xd', 'xe']);
    expect(names(await api('GET', '/accounts?q=XD', { cookie }))).toEqual(['xd']);
    expect(names(await api('GET', '/accounts?site=jyj&q=教育', { cookie }))).toHaveLength(5);
    expect((await api('GET', `/accounts?limit=3&q=x&cursor=${first.body.nextCursor}`, { cookie })).status).toBe(400);
    expect((await api('GET', '/accounts?cursor=eA.forged', { cookie })).status).toBe(400);
  });

  test('when they set the idle time, then sessions keep to it; limits below the norm are refused', async () => {
    const { api, clock, cookie, audits } = await withSystem();
    const { version, ...settings } = (await api('GET', '/access-settings', { cookie })).body;
    const headers = { 'if-match': `"${version}"` };
    const put = (body: object) => api('PUT', '/access-settings', { cookie, headers, body });
    expect((await put({ ...settings, lockAfter: 100 })).status).toBe(400);
    expect((await put({ ...settings, idleMinutes: 10 })).status).toBe(200);
    expect((await put({ ...settings, idleMinutes: 20 })).status).toBe(412);
    expect((await audits()).at(-1)).toMatchObject({ action: 'accessSettings.change' });
    clock.advance(10 * 60);
    expect((await api('GET', '/session', { cookie })).status).toBe(401);
  });
});

describe('given a system administrator of one site', () => {
  test("[ACL-03] when they keep accounts, then only those of the site; others' do not exist for them", async () => {
    const { api, person, signedIn } = await identityCluster();
    const cookie = await signedIn('system.jyj', [{ roleId: 'system', siteId: 'jyj' }], 'jyj');
    const own = await person('officer.jyj', [], 'jyj');
    const foreign = await person('officer.wjw', [], 'wjw');
    const central = await person('office');
    const { body } = await api('GET', '/accounts', { cookie });
    expect(body.items.map(({ username }: { username: string }) => username)).toEqual(['officer.jyj', 'system.jyj']);
    expect((await api('GET', `/accounts/${own.accountId}`, { cookie })).status).toBe(200);
    for (const { accountId } of [foreign, central, { accountId: 'unknown' }]) {
      expect((await api('GET', `/accounts/${accountId}`, { cookie })).status).toBe(404);
      expect((await api('POST', `/accounts/${accountId}/password`, { cookie, body: {} })).status).toBe(404);
      expect((await api('DELETE', `/accounts/${accountId}/sessions`, { cookie })).status).toBe(404);
    }
    const fresh = { username: 'new', name: '新', unit: '卫健委', siteId: 'wjw', password: goodPassword };
    expect((await api('POST', '/accounts', { cookie, body: fresh })).status).toBe(404);
    const headers = { 'if-match': '"1"' };
    const move = await api('PATCH', `/accounts/${own.accountId}`, { cookie, headers, body: { siteId: 'wjw' } });
    expect(move.status).toBe(404);
  });
});

describe('given somebody without the role', () => {
  test.each(['officer', 'siteadmin', 'office', 'security', 'auditor'])(
    'when the role is %s, then accounts are not theirs to keep',
    async (roleId) => {
      const { api, person, signedIn } = await identityCluster();
      const { accountId } = await person('victim', [], 'jyj');
      const cookie = await signedIn('actor', [{ roleId, siteId: '*' }]);
      const body = { username: 'new', name: '新', unit: '教育局' };
      expect((await api('POST', '/accounts', { cookie, body })).status).toBe(403);
      expect((await api('POST', `/accounts/${accountId}/password`, { cookie, body: {} })).status).toBe(403);
    },
  );
});

describe('given somebody who puts people on duty or on record', () => {
  test('[SUP-18] [ACL-01] when they look for a person by name, then they find those within reach, and no more than name and unit', async () => {
    const { api, cookie, signedIn } = await withSystem();
    for (const [username, name, siteId] of [
      ['xu', '许思齐', 'jyj'],
      ['wang', '王思远', 'wjw'],
    ] as const)
      await api('POST', '/accounts', { cookie, body: { username, name, unit: `单位${siteId}`, siteId } });
    const office = await signedIn('office', [{ roleId: 'office', siteId: '*' }]);
    const siteadmin = await signedIn('siteadmin', [{ roleId: 'siteadmin', siteId: 'jyj' }]);
    const all = await api('GET', '/people?q=思', { cookie: office });
    expect(all.body.items.map(({ name }: { name: string }) => name)).toEqual(['王思远', '许思齐']);
    expect(Object.keys(all.body.items[0]).sort()).toEqual(['accountId', 'name', 'unit']);
    const own = await api('GET', '/people?q=思', { cookie: siteadmin });
    expect(own.body.items.map(({ name }: { name: string }) => name)).toEqual(['许思齐']);
    const byId = `/people?q=${all.body.items[0].accountId}`;
    expect((await api('GET', byId, { cookie: office })).body.items).toMatchObject([{ name: '王思远' }]);
    expect((await api('GET', byId, { cookie: siteadmin })).body.items).toEqual([]);
    const officer = await signedIn('officer', [{ roleId: 'officer', siteId: 'jyj' }]);
    expect((await api('GET', '/people', { cookie: officer })).status).toBe(403);
  });
});
