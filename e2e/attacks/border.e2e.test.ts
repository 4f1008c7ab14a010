import { connect } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { seededCluster } from '../cluster/seeded-cluster.ts';
import { type RawAnswer, type RawRequest, rawRequest } from './raw-request.ts';
import { sessionCookie } from './session-cookie.ts';

/** Sends bytes as they are and answers all that comes back until the other side ends or falls silent for so long. */
const rawBytes = (port: number, bytes: string, silenceMs = 1500): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    let answer = '';
    socket.setTimeout(silenceMs, () => socket.destroy());
    socket.on('data', (part: Buffer) => {
      answer += part.toString('latin1');
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(answer));
  });

const statuses = (answer: string): number[] =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));

describe('given the server of the cluster', () => {
  let cluster: ClusterProcess;
  let cookie: string;
  let articleUrl: string;
  let mediaUrl: string;
  const ask = (request: RawRequest): Promise<RawAnswer> => rawRequest(cluster.port, request);
  const onSite = (path: string): RawRequest => ({ path, headers: { host: `jyj.localhost:${cluster.port}` } });

  seededCluster((started) => {
    cluster = started;
  });
  beforeAll(async () => {
    cookie = await sessionCookie(cluster.port, 'officer.jyj');
    const list = await ask({ path: '/api/v1/sites/jyj/articles?status=published&limit=1', headers: { cookie } });
    articleUrl = JSON.parse(list.body).items[0].url;
    mediaUrl = /\/media\/[^"' ]+\.webp/.exec((await ask(onSite('/'))).body)?.[0] ?? '';
  });

  describe('[SEC-03] when anything is asked', () => {
    const kinds: readonly (readonly [string, () => RawRequest, number])[] = [
      ['a page', () => onSite(articleUrl), 200],
      ['a list', () => onSite('/tzgg/'), 200],
      ['a picture', () => onSite(mediaUrl), 200],
      ['a feed', () => onSite('/tzgg/feed.xml'), 200],
      ['robots.txt', () => onSite('/robots.txt'), 200],
      ['the search', () => onSite('/search?q=x'), 200],
      ['the leaving notice', () => onSite('/leave?to=https://example.org/'), 200],
      ['a missing page', () => onSite('/nowhere.html'), 404],
      ['a folder without its slash', () => onSite('/tzgg'), 301],
      ['a missing asset', () => onSite('/assets/nothing.js'), 404],
      ['another method', () => ({ ...onSite('/'), method: 'POST', body: 'x' }), 405],
      ['an unknown host', () => ({ path: '/', headers: { host: 'evil.example' } }), 404],
      ['the state of the machine', () => ({ path: '/healthz' }), 200],
    ];
    test.each(kinds)(
      'then the answer to %s forbids sniffing, framing and foreign or inline scripts',
      async (_, request, status) => {
        const { status: answered, headers } = await ask(request());
        expect(answered).toBe(status);
        expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
        const policy = String(headers['content-security-policy']);
        expect(policy).toContain("default-src 'none'");
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
        expect(headers['set-cookie']).toBeUndefined();
        expect(Object.keys(headers).join()).not.toMatch(/access-control|x-powered-by|\bserver\b/);
      },
    );

    const refusals: readonly (readonly [string, RawRequest, number])[] = [
      ['an unknown address', { path: '/api/v1/nothing' }, 404],
      ['no session', { path: '/api/v1/sites/jyj' }, 401],
      ['another method', { path: '/api/v1/sites', method: 'OPTIONS' }, 405],
      [
        'a bad body',
        { path: '/api/v1/session', method: 'POST', body: '{', headers: { 'content-type': 'application/json' } },
        400,
      ],
    ];
    test.each(refusals)(
      'then a refusal for %s is a problem nobody may keep, sniff, frame or read from elsewhere',
      async (_, request, status) => {
        const answer = await ask({ ...request, headers: { ...request.headers, origin: 'http://evil.example' } });
        expect([status, 403]).toContain(answer.status);
        expect(answer.headers).toMatchObject({
          'content-type': 'application/problem+json; charset=utf-8',
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        });
        expect(Object.keys(answer.headers).join()).not.toContain('access-control');
      },
    );

    test('then a body over every limit is a problem with the same headers', async () => {
      const body = 'x'.repeat(9 * 1024 * 1024 + 10);
      const answer = await ask({
        path: '/api/v1/session',
        method: 'POST',
        body,
        headers: { 'content-type': 'text/plain' },
      });
      expect(answer.status).toBe(413);
      expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
      expect(JSON.parse(answer.body)).toMatchObject({ type: '/problems/too-large', status: 413 });
    });

    test('then only the sign-in sets a cookie, for the whole host, out of reach of scripts and other sites', async () => {
      const body = JSON.stringify({ username: 'first.jyj', password: 'Yunlan#2026' });
      const headers = { 'content-type': 'application/json', cookie: `zq_session=${'a'.repeat(43)}` };
      const answer = await ask({ path: '/api/v1/session', method: 'POST', body, headers });
      expect(answer.headers['set-cookie']).toEqual([
        expect.stringMatching(/^zq_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
      ]);
      expect(answer.headers['set-cookie']?.[0]).not.toContain('aaaaaaaa');
    });
  });

  describe('[SEC-03] when an address tries to leave its place', () => {
    const climbs = [
      '/../../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..%2f..%2fetc/passwd',
      '/....//....//etc/passwd',
      '/%252e%252e/secret',
      '/..\\..\\secret',
      '/%5c..%5csecret',
      '/media/jyj/../../secret',
      '/media/jyj/..%2f..%2fsecret/x',
      '/media/%2e%2e/jyj/originals',
      '/media/jyj/%2e%2e/bodies',
      '/media/jyj/..%2foriginals/x',
      '/media/../wjw/pages/index.html',
      '/assets/../functions/local/main.ts',
      '/assets/%2e%2e/package.json',
      '/assets/..%2f..%2fpackage.json',
      '/zt/../secret',
      '/zt/jyj/',
      '/zt/%252e%252e/',
      '/%00',
      '/index.html%00.png',
      '/.data/secret',
      '/.git/config',
      '/bodies/x',
      '/pages/index.html',
      `/${'a/'.repeat(3000)}`,
      '//evil.example/%2f..',
      '/%2f%2fevil.example/',
      '/\\evil.example',
      '/%0d%0aset-cookie:%20x=1',
      '/tzgg%0d%0alocation:%20http://evil.example/',
      '/tzgg%3f',
    ];
    test.each(climbs)('then %s finds nothing and leads to no other host', async (path) => {
      for (const host of [`jyj.localhost:${cluster.port}`, `localhost:${cluster.port}`]) {
        const answer = await ask({ path, headers: { host } });
        expect([301, 400, 404]).toContain(answer.status);
        if (answer.status === 301) expect(String(answer.headers['location'])).toMatch(/^\/(?![/\\])[^\r\n]*$/);
        expect(answer.headers['set-cookie']).toBeUndefined();
        expect(answer.body).not.toMatch(/root:|\[core\]|"dependencies"/);
      }
    });
  });

  describe('[SEC-03] when a host is made up', () => {
    test.each([
      'evil.example',
      'localhost.evil.example',
      'jyj.localhost.evil.example',
      'xn--',
      '0',
      '..',
      'a@localhost',
    ])('then %s is no site of ours, whatever else the headers say', async (host) => {
      const headers = {
        host,
        'x-forwarded-host': `localhost:${cluster.port}`,
        'x-host': 'localhost',
        forwarded: 'host=localhost',
      };
      expect((await ask({ path: '/', headers })).status).toBe(404);
      expect((await ask({ path: '/api/v1/session', headers: { ...headers, cookie } })).status).toBe(404);
    });

    test('then no page repeats a host that the request named', async () => {
      const headers = {
        host: `localhost:${cluster.port}`,
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'gopher',
      };
      for (const path of ['/', '/search?q=x', '/nowhere', '/api/v1/openapi.json'])
        expect((await ask({ path, headers })).body).not.toMatch(/evil\.example|gopher/);
    });

    test('then a public host answers nothing of the staff side, cookie or not', async () => {
      const headers = { host: `jyj.localhost:${cluster.port}`, cookie };
      for (const path of ['/api/v1/session', '/api/v1/sites/jyj/articles', '/api/v1/accounts'])
        expect((await ask({ path, headers })).status).toBe(404);
    });
  });

  describe('[SEC-03] when a request can be read in two ways', () => {
    const line = 'POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\n';
    const hidden = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';
    test.each([
      ['two lengths', `${line}Content-Length: 5\r\nContent-Length: 50\r\n\r\nhello${hidden}`],
      ['a length and chunks', `${line}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nX${hidden}`],
      ['bent chunks', `${line}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${hidden}`],
      ['chunks and something', `${line}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${hidden}`],
      ['a negative length', `${line}Content-Length: -1\r\n\r\n${hidden}`],
      ['a length in words', `${line}Content-Length: 0x10\r\n\r\n${hidden}`],
      ['a bare line feed', `POST /api/v1/session HTTP/1.1\nHost: localhost\nContent-Length: 0\n\n${hidden}`],
      ['a space before the colon', `${line}Content-Length : 5\r\n\r\nhello${hidden}`],
      ['a folded header', `${line}X-A: b\r\n Content-Length: 5\r\n\r\n${hidden}`],
      ['two hosts', `GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n`],
      ['no host', 'GET / HTTP/1.1\r\n\r\n'],
      ['a header of 40 KB', `GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ${'a'.repeat(40_000)}\r\n\r\n`],
      ['three thousand headers', `GET / HTTP/1.1\r\nHost: localhost\r\n${'A: b\r\n'.repeat(8000)}\r\n`],
      ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ])('then %s are refused, and what hides behind is not answered', async (_, bytes) => {
      const answer = await rawBytes(cluster.port, bytes);
      expect(answer).not.toContain('"waiting"');
      for (const status of statuses(answer)) expect(status).toBeGreaterThanOrEqual(400);
      expect((await ask({ path: '/healthz' })).status).toBe(200);
    });

    test('then an absolute address in the request line does not choose the site', async () => {
      const bytes = `GET http://evil.example/api/v1/session HTTP/1.1\r\nHost: jyj.localhost:${cluster.port}\r\nConnection: close\r\n\r\n`;
      // It is answered and ended, however long that takes.
      expect(statuses(await rawBytes(cluster.port, bytes, 30_000))).toEqual([404]);
    });
  });
});
