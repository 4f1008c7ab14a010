import { Secret, TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { goodPassword, identityCluster } from '#functions/identity/testing/identity-cluster.ts';

/** Somebody with a second factor in force; `code()` is what the authenticator shows now, or that many steps away. */
const enrolled = async () => {
  const cluster = await identityCluster();
  const { api, clock, signedIn } = cluster;
  const cookie = await signedIn('final.jyj');
  const enrolment = await api('POST', '/session/second-factor', { cookie, body: { password: goodPassword } });
  const authenticator = new TOTP({ secret: Secret.fromBase32(enrolment.body.secret) });
  const code = (steps = 0) => authenticator.generate({ timestamp: clock.now().getTime() + steps * 30_000 });
  const confirmed = await api('POST', '/session/second-factor/confirm', { cookie, body: { otp: code() } });
  const recoveryCodes: string[] = confirmed.body.recoveryCodes;
  clock.advance(30);
  const signIn = (otp?: string) => cluster.signIn('final.jyj', goodPassword, otp);
  return { ...cluster, cookie, enrolment, confirmed, recoveryCodes, code, signIn };
};

describe('given a second factor that was enrolled', () => {
  test('when it is confirmed with a code, then ten recovery codes are given and sign-in asks for a code', async () => {
    const { confirmed, enrolment, recoveryCodes, signIn, code } = await enrolled();
    expect(enrolment.body.uri).toMatch(/^otpauth:\/\/totp\/.*final\.jyj\?.*secret=/);
    expect(confirmed.status).toBe(200);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await signIn()).toMatchObject({ status: 401, body: { type: '/problems/otp-required' } });
    expect((await signIn(code())).status).toBe(201);
  });

  test('when it is not confirmed within ten minutes or with a wrong code, then it is not in force', async () => {
    const { api, clock, signedIn, signIn } = await identityCluster();
    const cookie = await signedIn('final.jyj');
    const { body } = await api('POST', '/session/second-factor', { cookie, body: { password: goodPassword } });
    const confirm = (otp: string) => api('POST', '/session/second-factor/confirm', { cookie, body: { otp } });
    const code = () => new TOTP({ secret: Secret.fromBase32(body.secret) }).generate({ timestamp: +clock.now() });
    const wrong = code() === '000000' ? '000001' : '000000';
    expect(await confirm(wrong)).toMatchObject({ status: 400, body: { errors: [{ pointer: '/otp' }] } });
    clock.advance(10 * 60);
    expect((await confirm(code())).status).toBe(409);
    expect((await signIn('final.jyj')).status).toBe(201);
  });

  test('when it is stored, then neither the secret nor a recovery code can be read in the tables', async () => {
    const { enrolment, recoveryCodes, tables } = await enrolled();
    let stored = '';
    for await (const item of tables.scan('tenants')) stored += JSON.stringify(item);
    expect(stored).toContain('sealedSecret');
    expect(stored).not.toContain(enrolment.body.secret);
    for (const code of recoveryCodes) expect(stored).not.toContain(code.replaceAll('-', ''));
  });
});

describe('given a code', () => {
  test('when it was used before, then it is refused, and so is an older one', async () => {
    const { signIn, code } = await enrolled();
    const used = code();
    const older = code(-1);
    expect((await signIn(used)).status).toBe(201);
    expect(await signIn(used)).toMatchObject({ status: 401, body: { type: '/problems/sign-in-failed' } });
    expect((await signIn(older)).status).toBe(401);
  });

  test('when two sign-ins bring it at once, then one of them is let in', async () => {
    const { signIn, code } = await enrolled();
    const answers = await Promise.all([signIn(code()), signIn(code()), signIn(code())]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 401, 401]);
  });

  test('when it confirmed the enrolment, then it does not sign in as well', async () => {
    const { signIn, code } = await enrolled();
    expect((await signIn(code(-1))).status).toBe(401);
  });

  test('when it is one step early or late, then it passes; two steps off it does not', async () => {
    const { signIn, code, clock } = await enrolled();
    clock.advance(300);
    expect((await signIn(code(-2))).status).toBe(401);
    expect((await signIn(code(-1))).status).toBe(201);
    expect((await signIn(code(2))).status).toBe(401);
    expect((await signIn(code(1))).status).toBe(201);
  });

  test('when five are wrong, then the account is locked although the password was right', async () => {
    const { signIn, code } = await enrolled();
    for (let n = 0; n < 5; n += 1) expect((await signIn('12345')).status).toBe(401);
    expect((await signIn(code())).status).toBe(423);
  });
});

describe('given a lost authenticator', () => {
  test('when a recovery code is used, then it lets in once', async () => {
    const { recoveryCodes, signIn } = await enrolled();
    const [first = ''] = recoveryCodes;
    expect((await signIn(first.toLowerCase())).status).toBe(201);
    expect((await signIn(first)).status).toBe(401);
    expect((await signIn(recoveryCodes[1])).status).toBe(201);
  });

  test('when the system administrator resets it, then the password is enough and the old sessions are over', async () => {
    const { api, cookie, signedIn, signIn } = await enrolled();
    const system = await signedIn('system', [{ roleId: 'system', siteId: '*' }]);
    const { accountId } = (await api('GET', '/session', { cookie })).body;
    expect((await api('DELETE', `/accounts/${accountId}/second-factor`, { cookie: system })).status).toBe(204);
    expect((await api('GET', '/session', { cookie })).status).toBe(401);
    expect((await signIn()).status).toBe(201);
  });
});

describe('given a person who takes it out of force', () => {
  test('when password and code are right, then sign-in asks for no code; a wrong code changes nothing', async () => {
    const { api, cookie, code, signIn } = await enrolled();
    const remove = (otp: string) =>
      api('POST', '/session/second-factor/remove', { cookie, body: { password: goodPassword, otp } });
    expect((await remove('12345')).status).toBe(401);
    expect((await signIn()).status).toBe(401);
    expect((await remove(code())).status).toBe(204);
    expect((await signIn()).status).toBe(201);
  });
});
