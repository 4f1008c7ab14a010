import { describe, expect, test } from 'vitest';
import { goodPassword, identityCluster } from '#functions/identity/testing/identity-cluster.ts';

const times = (count: number) => Array.from({ length: count }, (_, n) => n);

describe('given five wrong passwords in a row', () => {
  const locked = async () => {
    const cluster = await identityCluster();
    await cluster.person('officer.jyj');
    for (const _ of times(5)) expect((await cluster.signIn('officer.jyj', 'wrong')).status).toBe(401);
    return cluster;
  };

  test('when the right one follows, then the account is locked for fifteen minutes and no longer', async () => {
    const { clock, signIn } = await locked();
    expect(await signIn('officer.jyj')).toMatchObject({ status: 423, body: { type: '/problems/account-locked' } });
    clock.advance(15 * 60 - 1);
    expect((await signIn('officer.jyj')).status).toBe(423);
    clock.advance(1);
    expect((await signIn('officer.jyj')).status).toBe(201);
  });

  test('[SEC-05] when the records are read, then every failure and the locked try are there', async () => {
    const { signIn, audits } = await locked();
    await signIn('officer.jyj');
    const failed = (await audits()).filter((record) => !record.success);
    expect(failed.map(({ facts }) => facts['reason'])).toEqual([...times(5).map(() => 'password'), 'locked']);
    expect(failed[0]).toMatchObject({ action: 'session.signIn', facts: { username: 'officer.jyj', ip: '192.0.2.7' } });
  });

  test('when an administrator unlocks the account, then it signs in at once', async () => {
    const { api, signedIn, signIn } = await locked();
    const cookie = await signedIn('system', [{ roleId: 'system', siteId: '*' }]);
    const { body } = await api('GET', '/accounts?q=officer.jyj', { cookie });
    expect(body.items[0].lockedUntil).not.toBeNull();
    expect((await api('POST', `/accounts/${body.items[0].accountId}/unlock`, { cookie })).status).toBe(204);
    expect((await signIn('officer.jyj')).status).toBe(201);
  });

  test('when the lock has passed, then four more failures do not lock again', async () => {
    const { clock, signIn } = await locked();
    clock.advance(15 * 60);
    for (const _ of times(4)) await signIn('officer.jyj', 'wrong');
    expect((await signIn('officer.jyj')).status).toBe(201);
  });
});

describe('given four failures', () => {
  test('when a success comes in between, then the count starts anew', async () => {
    const { signIn, person } = await identityCluster();
    await person('officer.jyj');
    for (const _ of times(3)) {
      for (const _ of times(4)) await signIn('officer.jyj', 'wrong');
      expect((await signIn('officer.jyj')).status).toBe(201);
    }
  });
});

describe('given a name nobody has', () => {
  test('when it fails five times, then it locks like any other, and tells nobody that it does not exist', async () => {
    const { signIn } = await identityCluster();
    for (const _ of times(5)) await signIn('nobody', 'wrong');
    expect((await signIn('nobody', 'wrong')).status).toBe(423);
  });
});

describe('given many guesses at once', () => {
  test('when they fail together, then exactly five are counted and the rest find the lock', async () => {
    const { person, signIn, audits } = await identityCluster();
    await person('officer.jyj');
    const answers = await Promise.all(times(40).map(() => signIn('officer.jyj', 'wrong')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 423)).toHaveLength(35);
    const counted = (await audits()).flatMap(({ facts }) => facts['failures'] ?? []);
    expect(counted.toSorted()).toEqual([1, 2, 3, 4, 5]);
  });

  test('when the right password was under way before the lock fell, then it counts no more', async () => {
    const { services, person, signIn } = await identityCluster();
    await person('officer.jyj');
    const { hasher } = services;
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = async (password: string, digest: string) => {
      if (password === goodPassword) await held;
      return hasher.verify(password, digest);
    };
    Object.assign(services, { hasher: { hash: (password: string) => hasher.hash(password), verify: slow } });
    const guess = signIn('officer.jyj', goodPassword);
    for (const _ of times(5)) await signIn('officer.jyj', 'wrong');
    release();
    expect((await guess).status).toBe(423);
  });

  test('when one person signs in from many places at once, then all of them are let in', async () => {
    const { person, signIn } = await identityCluster();
    await person('officer.jyj');
    const answers = await Promise.all(times(20).map(() => signIn('officer.jyj')));
    expect(answers.map(({ status }) => status)).toEqual(times(20).map(() => 201));
  });
});
