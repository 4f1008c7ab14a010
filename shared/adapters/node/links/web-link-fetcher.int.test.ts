import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPrivateAddress } from '#shared/adapters/node/links/private-address.ts';
import { WebLinkFetcher } from '#shared/adapters/node/links/web-link-fetcher.ts';

const asked: string[] = [];
const moves: Readonly<Record<string, string>> = {
  '/moved': '/ok',
  '/circle': '/circle',
  '/inward': 'http://10.0.0.1/',
  '/local': 'file:///etc/passwd',
};

const answer = (request: IncomingMessage, response: ServerResponse): void => {
  const { url = '', method } = request;
  asked.push(`${method} ${url}`);
  if (url === '/drop') {
    request.socket.destroy();
    return;
  }
  const location = moves[url];
  const known = url === '/ok' || url === '/getOnly';
  const status = location ? 302 : url === '/getOnly' && method === 'HEAD' ? 405 : known ? 200 : 404;
  response.writeHead(status, location ? { location } : {}).end();
};

describe('given a server on the web', () => {
  const server = createServer(answer);
  let base = '';
  /** The test's own machine counts as the web here; everything else that is private stays so. */
  const fetcher = new WebLinkFetcher({
    pauseMs: 0,
    isRefused: (address) => !['127.0.0.1', '::1'].includes(address) && isPrivateAddress(address),
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  test.each<[string, object]>([
    ['/ok', { kind: 'answered', status: 200, redirects: 0 }],
    ['/getOnly', { kind: 'answered', status: 200 }],
    ['/none', { kind: 'answered', status: 404 }],
    ['/circle', { kind: 'failed', reason: 'tooManyRedirects' }],
    ['/inward', { kind: 'refused', reason: 'privateAddress' }],
    ['/local', { kind: 'refused', reason: 'scheme' }],
    ['/drop', { kind: 'failed', reason: 'connection' }],
  ])('[CEN-03] when %s is asked, then it is told what happened', async (path, wanted) => {
    expect(await fetcher.check(`${base}${path}`)).toMatchObject(wanted);
  });

  test('when it is redirected, then the last address is told, and no body was asked for', async () => {
    asked.length = 0;
    const told = await fetcher.check(`${base}/moved`);
    expect(told).toMatchObject({ kind: 'answered', status: 200, redirects: 1, finalUrl: `${base}/ok` });
    expect(asked).toEqual(['HEAD /moved', 'HEAD /ok']);
  });

  test('when a host is asked again and again, then once in the pause', async () => {
    const polite = new WebLinkFetcher({ pauseMs: 100, isRefused: () => false });
    const started = Date.now();
    await Promise.all([1, 2, 3, 4].map(() => polite.check(`${base}/ok`)));
    expect(Date.now() - started).toBeGreaterThanOrEqual(290);
  });

  test.each(['http://localhost', 'http://127.0.0.1', 'http://0x7f.1', 'http://[::1]', 'http://[::ffff:127.0.0.1]'])(
    "[SEC-07] when the operator's own network is named as %s, then nobody is asked",
    async (host) => {
      asked.length = 0;
      const port = new URL(base).port;
      expect(await new WebLinkFetcher({ pauseMs: 0 }).check(`${host}:${port}/ok`)).toEqual({
        kind: 'refused',
        reason: 'privateAddress',
      });
      expect(asked).toEqual([]);
    },
  );
});

test.each([
  ['8.8.8.8', false],
  ['2400:3200::1', false],
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['169.254.169.254', true],
  ['100.100.100.200', true],
  ['fd00::1', true],
  ['::ffff:192.168.0.1', true],
  ['64:ff9b::a00:1', true],
  ['rubbish', true],
])('[SEC-07] given the address %s, then private is %s', (address, isPrivate) => {
  expect(isPrivateAddress(address)).toBe(isPrivate);
});
