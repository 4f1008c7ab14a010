import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { isPrivateAddress } from '#shared/adapters/node/links/private-address.ts';
import { WebSourceFetcher } from '#shared/adapters/node/links/web-source-fetcher.ts';
import { sourceFetcherContract } from '#shared/ports/contracts/source-fetcher.contract.ts';

/** The test's own machine counts as the web here; everything else that is private stays so. */
const isRefused = (address: string): boolean => !['127.0.0.1', '::1'].includes(address) && isPrivateAddress(address);

sourceFetcherContract('web', async (given) => {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    const page = given[request.url ?? ''] ?? { status: 404 };
    paths.push(request.url ?? '');
    const headers = {
      ...(page.location === undefined ? {} : { location: page.location }),
      'content-type': page.contentType ?? 'text/html',
    };
    response.writeHead(page.status ?? 200, headers).end(page.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    fetcher: new WebSourceFetcher({ hosts: ['127.0.0.1'], isRefused, pauseMs: 0 }),
    base,
    asked: (path) => paths.filter((one) => one === path).length,
    close: () => void server.close(),
  };
});

test('[SEC-03] given an allowed name that leads into a private network, when it is read, then it is refused before anybody is asked', async () => {
  const fetcher = new WebSourceFetcher({ hosts: ['localhost', '10.1.2.3'], pauseMs: 0 });
  expect(await fetcher.fetch('http://localhost:1/')).toEqual({ kind: 'refused', reason: 'privateAddress' });
  expect(await fetcher.fetch('http://10.1.2.3/')).toEqual({ kind: 'refused', reason: 'privateAddress' });
});

test('[CNT-02] given pages of one host, when they are read at once, then a pause lies between them', async () => {
  const paths: unknown[] = [];
  const server = createServer(({ url }, response) => {
    paths.push(url);
    response.writeHead(200, { 'content-type': 'text/html' }).end('x');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fetcher = new WebSourceFetcher({ hosts: ['127.0.0.1'], isRefused, pauseMs: 120 });
  const started = performance.now();
  await Promise.all([fetcher.fetch(`${base}/a`), fetcher.fetch(`${base}/b`)]);
  const took = performance.now() - started;
  server.close();
  // Two pauses lie between three questions; a timer may be early by a millisecond.
  expect(paths.toSorted()).toEqual(['/a', '/b', '/robots.txt']);
  expect(took).toBeGreaterThanOrEqual(2 * 120 - 5);
});
