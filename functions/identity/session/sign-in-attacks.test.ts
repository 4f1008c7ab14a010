import { describe, expect, test } from 'vitest';
import { goodPassword, identityCluster } from '#functions/identity/testing/identity-cluster.ts';

describe('[SEC-03] given somebody who guesses', () => {
  test('when they try a known and an unknown name, then both cost the digests that take the time', async () => {
    const { services, signIn, person } = await identityCluster();
    await person('officer.jyj');
    const { hasher } = services;
    const asked: string[] = [];
    Object.assign(services, {
      hasher: {
        hash: (password: string) => asked.push('hash') && hasher.hash(password),
        verify: (password: string, digest: string) => asked.push('verify') && hasher.verify(password, digest),
      },
    });
    const costOf = async (username: string): Promise<readonly string[]> => {
      // The first try of a process may make what later ones compare with.
      for (let n = 0; n < 2; n += 1) {
        asked.length = 0;
        expect((await signIn(username, 'Wrong#2026')).status).toBe(401);
      }
      return [...asked];
    };
    // One digest each, made or compared: both take the same work.
    expect(await costOf('officer.jyj')).toHaveLength(1);
    expect(await costOf('nobody.jyj')).toHaveLength(1);
  });

  test.each([1, 4, 8])(
    'when %i of them try one name at once, then five wrong guesses lock it and the right one comes too late',
    async (crowd) => {
      const { signIn, person } = await identityCluster();
      await person('officer.jyj');
      let judged = 0;
      for (let n = 0; n < 40; n += crowd) {
        const answers = await Promise.all(Array.from({ length: crowd }, () => signIn('officer.jyj', 'wrong')));
        judged += answers.filter(({ status }) => status === 401).length;
        expect(answers.every(({ status }) => status === 401 || status === 423 || status === 429)).toBe(true);
      }
      expect(judged).toBeLessThanOrEqual(5);
      expect((await signIn('officer.jyj')).status).toBe(423);
    },
  );

  test.each([
    ' officer.jyj',
    'OFFICER.JYJ',
    'officer.jyj ',
    '\tofficer.jyj',
    'ｏｆｆｉｃｅｒ.jyj',
    'officer.jyj\u0000',
    'officer.jyj\u200b',
  ])('when they write a locked name as %j, then it opens no second row of guesses', async (written) => {
    const { signIn, person } = await identityCluster();
    await person('officer.jyj');
    for (let n = 0; n < 5; n += 1) await signIn('officer.jyj', 'wrong');
    expect([400, 401, 423]).toContain((await signIn(written)).status);
  });

  test('when a name is locked, then its owner’s open session goes on and another name is free', async () => {
    const { api, signedIn, signIn, person } = await identityCluster();
    const cookie = await signedIn('officer.jyj');
    await person('first.jyj');
    for (let n = 0; n < 6; n += 1) await signIn('officer.jyj', 'wrong');
    expect((await api('GET', '/session', { cookie })).status).toBe(200);
    expect((await signIn('first.jyj')).status).toBe(201);
  });
});

describe('[SEC-03] given a session', () => {
  const changes = (origin: string) => ({ headers: { origin } });

  test.each([
    'null',
    '',
    'http://localhost',
    'http://localhost:8081',
    'https://localhost:8080',
    'http://localhost:8080.evil.example',
    'http://localhost:8080@evil.example',
    'http://evil.example#http://localhost:8080',
    'http://evil.example/http://localhost:8080',
    'http://jyj.localhost:8080',
    'http://xlocalhost:8080',
    'http://localhost.evil.example:8080',
    'http://localhost:8080, http://evil.example',
    'file://',
    'chrome-extension://abc',
    'about:blank',
  ])('when a page of origin %j uses its cookie to change something, then it is refused', async (origin) => {
    const { api, signedIn } = await identityCluster();
    const cookie = await signedIn('officer.jyj');
    const name = { name: 'x', scopes: ['article.read'], expiresAt: '2026-04-01T00:00:00Z' };
    expect((await api('POST', '/tokens', { cookie, body: name, ...changes(origin) })).status).toBe(403);
    expect((await api('DELETE', '/session', { cookie, ...changes(origin) })).status).toBe(403);
    expect((await api('GET', '/tokens', { cookie })).body.items).toEqual([]);
    expect((await api('GET', '/session', { cookie })).status).toBe(200);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'when a form could have sent the request, because its type is %j, then it is no request of ours',
    async (type) => {
      const { api, person } = await identityCluster();
      await person('officer.jyj');
      const answer = await api('POST', '/session', {
        body: { username: 'officer.jyj', password: goodPassword },
        headers: { 'content-type': type },
      });
      expect(answer.status).toBe(400);
      expect(answer.setCookie).toBe('');
    },
  );

  test('when somebody plants a token before the sign-in, then it never becomes one, whatever its shape', async () => {
    const { api, person } = await identityCluster();
    await person('officer.jyj');
    const body = { username: 'officer.jyj', password: goodPassword };
    for (const planted of ['a'.repeat(43), '-'.repeat(43), '../x', 'x; zq_session=y']) {
      const answer = await api('POST', '/session', { body, cookie: `zq_session=${planted}` });
      expect(answer.status).toBe(201);
      expect(answer.cookie).not.toContain(planted);
      expect((await api('GET', '/session', { cookie: `zq_session=${planted}` })).status).toBe(401);
    }
  });

  test.each([
    ['localhost.', 404],
    ['evil.example', 404],
    ['localhost:8080@evil.example', 404],
    ['evil.example/localhost', 404],
    ['localhost:8080,evil.example', 404],
    ['LOCALHOST:8080', 200],
    ['127.0.0.1:8080', 200],
    ['', 404],
  ])('when the host asked for is %j, then staff are answered %i', async (host, status) => {
    const { api, signedIn } = await identityCluster();
    const cookie = await signedIn('officer.jyj');
    const headers = { 'x-forwarded-host': 'localhost:8080', 'x-original-url': '/admin', forwarded: 'host=localhost' };
    expect((await api('GET', '/session', { cookie, host, headers })).status).toBe(status);
  });
});
