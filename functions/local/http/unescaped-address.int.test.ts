import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acceptUnescapedAddresses } from '#functions/local/http/unescaped-address.ts';

let server: Server;
beforeEach(async () => {
  server = createServer((request, response) => {
    response.end(JSON.stringify([request.method, request.url, request.headers['x-a'], request.socket.remoteAddress]));
  });
  acceptUnescapedAddresses(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const send = async (request: string): Promise<string> => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(request);
  return text(socket);
};

describe('given a request as a person types it', () => {
  test('[SRC-01] when its address holds Chinese characters, then it is answered like the encoded one, and the connection ends', async () => {
    const answer = await send('GET /search?q=校园 HTTP/1.1\r\nhost: a\r\nconnection: keep-alive\r\nx-a: b\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain(JSON.stringify(['GET', '/search?q=%E6%A0%A1%E5%9B%AD', 'b', '127.0.0.1']));
    expect(answer.toLowerCase()).toContain('connection: close');
  });

  test.each([
    ['a request that changes something', 'POST /校 HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n'],
    ['followed by a second request', 'GET /校 HTTP/1.1\r\nhost: a\r\n\r\nGET /b HTTP/1.1\r\nhost: a\r\n\r\n'],
    ['no HTTP at all', 'nonsense\r\n\r\n'],
  ])('[SEC-03] when it is %s, then it is refused', async (_what, request) => {
    expect(await send(request)).toMatch(/^HTTP\/1\.1 400 /);
  });
});
