import { describe, expect, test } from 'vitest';
import { createAccount } from '#functions/identity/accounts/create-account.ts';
import { goodPassword, identityCluster } from '#functions/identity/testing/identity-cluster.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';

const newPassword = 'Qinghe~2027';

describe('given a session', () => {
  test('when it idles for half an hour, then it is over; a request in between keeps it', async () => {
    const { api, clock, signedIn } = await identityCluster();
    const cookie = await signedIn('officer.jyj');
    const status = async () => (await api('GET', '/session', { cookie })).status;
    clock.advance(29 * 60);
    expect(await status()).toBe(200);
    clock.advance(29 * 60);
    expect(await status()).toBe(200);
    clock.advance(30 * 60);
    expect(await status()).toBe(401);
  });

  test('when twelve hours have passed, then it is over however busy it was', async () => {
    const { api, clock, signedIn } = await identityCluster();
    const cookie = await signedIn('officer.jyj');
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      clock.advance(20 * 60);
      expect((await api('GET', '/session', { cookie })).status).toBe(200);
    }
    clock.advance(20 * 60);
    expect((await api('GET', '/session', { cookie })).status).toBe(401);
  });

  test('when it is used often, then its use is written down once a minute at most', async () => {
    const { api, clock, signedIn, tables } = await identityCluster();
    const cookie = await signedIn('officer.jyj');
    let writes = 0;
    const { transact } = tables;
    tables.transact = (...given) => {
      writes += 1;
      return transact.apply(tables, given);
    };
    for (let second = 0; second < 120; second += 10) {
      clock.advance(10);
      await api('GET', '/session', { cookie });
    }
    expect(writes).toBe(2);
  });

  test('when another origin sends a change with its cookie, then it is refused; reading and no origin pass', async () => {
    const { api, signedIn } = await identityCluster();
    const cookie = await signedIn('officer.jyj');
    const from = (origin: string) => ({ cookie, headers: { origin } });
    expect((await api('DELETE', '/session', from('http://jyj.localhost:8080'))).status).toBe(403);
    expect((await api('DELETE', '/session', from('null'))).status).toBe(403);
    expect((await api('GET', '/session', from('http://evil.example'))).status).toBe(200);
    expect((await api('DELETE', '/session', from('http://localhost:8080'))).status).toBe(204);
  });

  test('when another origin tries to sign somebody in, then it is refused', async () => {
    const { api, person } = await identityCluster();
    await person('officer.jyj');
    const body = { username: 'officer.jyj', password: goodPassword };
    const answer = await api('POST', '/session', { body, headers: { origin: 'http://evil.example' } });
    expect(answer.status).toBe(403);
  });

  test('when a public host is asked, then nothing for staff is there', async () => {
    const { api, signedIn } = await identityCluster();
    const cookie = await signedIn('officer.jyj');
    const body = { username: 'officer.jyj', password: goodPassword };
    for (const host of ['jyj.localhost:8080', 'yunlan.gov.cn']) {
      expect((await api('GET', '/session', { cookie, host })).status).toBe(404);
      expect((await api('POST', '/session', { body, host })).status).toBe(404);
    }
  });

  test('when a second session cookie is planted beside it, then neither counts', async () => {
    const { api, signedIn } = await identityCluster();
    const cookie = await signedIn('officer.jyj');
    const planted = `zq_session=${'a'.repeat(43)}`;
    for (const two of [`${planted}; ${cookie}`, `${cookie}; ${planted}`])
      expect((await api('GET', '/session', { cookie: two })).status).toBe(401);
  });

  test('when the person signs out, then the cookie goes and the token is void', async () => {
    const { api, signedIn } = await identityCluster();
    const cookie = await signedIn('officer.jyj');
    const out = await api('DELETE', '/session', { cookie });
    expect(out.setCookie).toMatch(/^zq_session=; Max-Age=0;/);
    expect((await api('GET', '/session', { cookie })).status).toBe(401);
  });

  test('when the person ends another of their sessions, then that one is over; of others they see none', async () => {
    const { api, signedIn, signIn } = await identityCluster();
    const first = await signedIn('officer.jyj');
    const second = (await signIn('officer.jyj')).cookie;
    const stranger = await signedIn('officer.wjw');
    const { body } = await api('GET', '/sessions', { cookie: second });
    const other = body.items.find(({ current }: { current: boolean }) => !current);
    expect(body.items).toHaveLength(2);
    expect((await api('DELETE', `/sessions/${other.sessionId}`, { cookie: stranger })).status).toBe(404);
    expect((await api('DELETE', `/sessions/${other.sessionId}`, { cookie: second })).status).toBe(204);
    expect((await api('GET', '/session', { cookie: first })).status).toBe(401);
    expect((await api('GET', '/session', { cookie: second })).status).toBe(200);
  });

  test('when it is stored, then the table does not hold its token', async () => {
    const { signedIn, tables } = await identityCluster();
    const cookie = await signedIn('officer.jyj');
    let stored = '';
    for await (const item of tables.scan('tenants')) stored += JSON.stringify(item);
    expect(stored).toContain('officer.jyj');
    expect(stored).not.toContain(cookie.slice('zq_session='.length));
  });
});

describe('given a password somebody else chose', () => {
  const newcomer = async () => {
    const cluster = await identityCluster();
    const { initialPassword = '' } = await createAccount(cluster.services)(
      { username: 'newcomer', name: '新人', unit: '教育局' },
      commandLineActor,
    );
    const { cookie, body } = await cluster.signIn('newcomer', initialPassword);
    expect(body.mustChangePassword).toBe(true);
    return { ...cluster, cookie, initialPassword };
  };

  test('when the person signs in, then only the session and the change of the password answer', async () => {
    const { api, cookie } = await newcomer();
    const refused = { status: 403, body: { type: '/problems/password-change-required' } };
    expect(await api('GET', '/sessions', { cookie })).toMatchObject(refused);
    expect(await api('GET', '/accounts', { cookie })).toMatchObject(refused);
    const tokens = { name: 'x', scopes: ['article.read'], expiresAt: '2026-04-01T00:00:00Z' };
    expect(await api('POST', '/tokens', { cookie, body: tokens })).toMatchObject(refused);
    expect((await api('GET', '/session', { cookie })).status).toBe(200);
  });

  test('when the person changes it, then everything answers under a new cookie and the old one is void', async () => {
    const { api, cookie, initialPassword } = await newcomer();
    const body = { currentPassword: initialPassword, password: newPassword };
    const changed = await api('POST', '/session/password', { cookie, body });
    expect(changed).toMatchObject({ status: 200, body: { mustChangePassword: false } });
    expect((await api('GET', '/sessions', { cookie: changed.cookie })).status).toBe(200);
    expect((await api('GET', '/session', { cookie })).status).toBe(401);
  });

  test('when the present password given is wrong, then nothing changes and the failure counts', async () => {
    const { api, cookie, signIn, initialPassword } = await newcomer();
    const body = { currentPassword: 'wrong', password: newPassword };
    for (let n = 0; n < 5; n += 1) expect((await api('POST', '/session/password', { cookie, body })).status).toBe(401);
    expect((await signIn('newcomer', initialPassword)).status).toBe(423);
  });

  test('when the new one is weak or was used before, then every reason is told', async () => {
    const { api, cookie, initialPassword } = await newcomer();
    const change = (password: string) =>
      api('POST', '/session/password', { cookie, body: { currentPassword: initialPassword, password } });
    const weak = await change('newcomer');
    expect(weak).toMatchObject({ status: 422, body: { type: '/problems/password-weak' } });
    expect(weak.body.errors).toHaveLength(3);
    expect(await change(initialPassword)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/password' }] } });
  });
});

describe('given a password of ninety days', () => {
  test('when its owner signs in, then a change is owed; the last five do not come back', async () => {
    const { api, clock, services, signIn } = await identityCluster();
    const passwords = ['Yunlan#2026', 'Qinghe~2027', 'Baihe^^2028', 'Linhai%2029', 'Dongshan+30', 'Xihu==2031a'];
    await createAccount(services)(
      { username: 'old', name: '老人', unit: '教育局', password: passwords[0] },
      commandLineActor,
    );
    const change = async (from: string | undefined, to: string | undefined) => {
      const { cookie } = await signIn('old', from);
      return api('POST', '/session/password', { cookie, body: { currentPassword: from, password: to } });
    };
    for (let n = 1; n < passwords.length; n += 1) {
      expect((await change(passwords[n - 1], passwords[n])).status).toBe(200);
    }
    clock.advance(90 * 86_400 - 1);
    expect((await signIn('old', passwords[5])).body.mustChangePassword).toBe(false);
    clock.advance(1);
    expect((await signIn('old', passwords[5])).body.mustChangePassword).toBe(true);
    for (const used of passwords.slice(1)) expect((await change(passwords[5], used)).status).toBe(422);
    expect((await change(passwords[5], passwords[0])).status).toBe(200);
  });
});
