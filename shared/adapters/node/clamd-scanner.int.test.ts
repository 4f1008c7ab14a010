import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ClamdScanner } from './clamd-scanner.ts';

/** A server that speaks clamd's INSTREAM: it reads to the end marker and answers from what it read. */
const clamd = async (answer: (body: Buffer) => string): Promise<{ readonly host: string; readonly port: number }> => {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      received = Buffer.concat([received, data]);
      const command = 'zINSTREAM\0'.length;
      const chunks: Buffer[] = [];
      for (let at = command; at + 4 <= received.length; ) {
        const length = received.readUInt32BE(at);
        if (length === 0) {
          socket.end(answer(Buffer.concat(chunks)));
          return;
        }
        chunks.push(received.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return { host: '127.0.0.1', port: typeof address === 'object' && address ? address.port : 0 };
};

describe('given clamd', () => {
  test('when a large clean file is scanned, then all its bytes arrive and it is clean', async () => {
    const body = Buffer.alloc(300_000, 'ab');
    const address = await clamd((received) => (received.equals(body) ? 'stream: OK\0' : 'stream: Cut FOUND\0'));
    expect(await new ClamdScanner(address).scan(body)).toEqual({ verdict: 'clean' });
  });

  test('when a file is infected, then the verdict names what was found', async () => {
    const address = await clamd(() => 'stream: Eicar-Test-Signature FOUND\0');
    const verdict = await new ClamdScanner(address).scan(Buffer.from('x'));
    expect(verdict).toEqual({ verdict: 'infected', name: 'Eicar-Test-Signature' });
  });

  test.each(['INSTREAM size limit exceeded. ERROR\0', ''])(
    'when it answers %j, then the file counts as not scanned',
    async (reply) => {
      const address = await clamd(() => reply);
      expect(await new ClamdScanner(address).scan(Buffer.from('x'))).toEqual({ verdict: 'notScanned' });
    },
  );

  test('when it is not configured or does not listen, then the file counts as not scanned', async () => {
    expect(await new ClamdScanner(undefined).scan(Buffer.from('x'))).toEqual({ verdict: 'notScanned' });
    expect(await new ClamdScanner({ path: '/nonexistent/clamd.sock' }).scan(Buffer.from('x'))).toEqual({
      verdict: 'notScanned',
    });
  });
});
