import { describe, expect, test } from 'vitest';
import { createAccount } from '#functions/identity/accounts/create-account.ts';
import { goodPassword, identityCluster } from '#functions/identity/testing/identity-cluster.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';

describe('given a person with an account', () => {
  test('[ACL-01] when they sign in, then a strict cookie opens the session and says what they may do', async () => {
    const { api, signIn, person } = await identityCluster();
    await person('officer.jyj', [{ roleId: 'officer', siteId: 'jyj' }], 'jyj');
    const answer = await signIn('Officer.JYJ ');
    expect(answer.status).toBe(201);
    expect(answer.setCookie).toMatch(/^zq_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(answer.body).toMatchObject({
      username: 'officer.jyj',
      mustChangePassword: false,
      grants: [{ role: 'officer', siteId: 'jyj', columnId: null }],
      roles: [{ roleId: 'officer', name: { zh: '信息员' } }],
    });
    const me = await api('GET', '/session', { cookie: answer.cookie });
    expect(me).toMatchObject({ status: 200, body: { username: 'officer.jyj', via: 'session' } });
  });

  test('when the admin origin is https, then the cookie is secure', async () => {
    const { api, person } = await identityCluster({ adminOrigin: 'https://admin.yunlan.gov.cn' });
    await person('officer.jyj');
    const body = { username: 'officer.jyj', password: goodPassword };
    const answer = await api('POST', '/session', { host: 'admin.yunlan.gov.cn', body });
    expect(answer.setCookie).toMatch(/; Secure$/);
  });

  test('when they sign in with a planted token, then the session has another and the planted one is void', async () => {
    const { api, signedIn } = await identityCluster();
    const planted = await signedIn('officer.jyj');
    const body = { username: 'officer.jyj', password: goodPassword };
    const answer = await api('POST', '/session', { body, cookie: planted });
    expect(answer.status).toBe(201);
    expect(answer.cookie).not.toBe(planted);
    expect((await api('GET', '/session', { cookie: planted })).status).toBe(401);
    expect((await api('GET', '/session', { cookie: answer.cookie })).status).toBe(200);
  });

  test('when a second sign-in follows, then it tells when and from where the first came', async () => {
    const { clock, signIn, person } = await identityCluster();
    await person('officer.jyj');
    expect((await signIn('officer.jyj')).body.previousSignIn).toBeNull();
    const at = clock.now().toISOString();
    clock.advance(3600);
    expect((await signIn('officer.jyj')).body.previousSignIn).toEqual({ at, ip: '192.0.2.7' });
  });

  test('when the password is wrong, then the answer is the same as for a name nobody has', async () => {
    const { signIn, person } = await identityCluster();
    await person('officer.jyj');
    const wrong = await signIn('officer.jyj', 'wrong');
    const unknown = await signIn('nobody.jyj', 'wrong');
    const malformed = await signIn('../../etc', 'wrong');
    expect(wrong).toMatchObject({ status: 401, body: { type: '/problems/sign-in-failed' } });
    expect(unknown).toEqual(wrong);
    expect(malformed).toEqual(wrong);
  });

  test('when a name is unknown, then one digest is still made, as for a wrong password', async () => {
    const { services, signIn, person } = await identityCluster();
    await person('officer.jyj');
    let digests = 0;
    const { hasher } = services;
    const counting = {
      hash: (password: string) => {
        digests += 1;
        return hasher.hash(password);
      },
      verify: (password: string, digest: string) => {
        digests += 1;
        return hasher.verify(password, digest);
      },
    };
    Object.assign(services, { hasher: counting });
    for (const username of ['officer.jyj', 'nobody.jyj', '../..']) {
      digests = 0;
      await signIn(username, 'wrong');
      expect(digests).toBe(1);
    }
  });
});

describe('given a demonstration account', () => {
  test('when the cluster is in production, then it does not sign in, and the record says why', async () => {
    const { signIn, person, audits } = await identityCluster({ mode: 'production' });
    await person('officer.jyj');
    expect(await signIn('officer.jyj')).toMatchObject({ status: 401, body: { type: '/problems/sign-in-failed' } });
    expect((await audits()).at(-1)).toMatchObject({
      action: 'session.signIn',
      success: false,
      facts: { reason: 'demonstrationOnly' },
    });
  });

  test('when the cluster turns to production, then its open sessions are void', async () => {
    const { api, services, signedIn } = await identityCluster();
    const cookie = await signedIn('officer.jyj');
    Object.assign(services.config, { mode: 'production' });
    expect((await api('GET', '/session', { cookie })).status).toBe(401);
  });
});

describe('given an account with a last day', () => {
  test('when the day is over in China, then neither sign-in nor session works', async () => {
    const { api, clock, services, signIn } = await identityCluster();
    clock.set('2026-03-02T10:00:00Z');
    await createAccount(services)(
      {
        username: 'guest',
        name: '借调',
        unit: '教育局',
        validUntil: '2026-03-02',
        password: goodPassword,
        demonstration: true,
      },
      commandLineActor,
    );
    const { cookie } = await signIn('guest');
    clock.set('2026-03-02T15:59:00Z');
    await api('GET', '/session', { cookie });
    clock.set('2026-03-02T16:00:00Z');
    expect((await api('GET', '/session', { cookie })).status).toBe(401);
    expect((await signIn('guest')).status).toBe(401);
  });
});
