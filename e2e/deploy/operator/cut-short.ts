import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A way to the cloud that kills who takes it, without warning, right before its `writes`-th write. */
export type ShortWay = {
  readonly endpoint: string;
  readonly victim: (child: ChildProcess) => void;
  readonly close: () => void;
};

const isWrite = (method = '', target: string | readonly string[] = ''): boolean =>
  method === 'PUT' || String(target).endsWith('.TransactWriteItems');

export const shortWay = async (upstream: string, writes: number): Promise<ShortWay> => {
  const { hostname, port } = new URL(upstream);
  let left = writes;
  let victim: ChildProcess | undefined;
  const server = createServer((asked, answer) => {
    const { method, url: path, headers } = asked;
    if (isWrite(method, headers['x-amz-target']) && --left === 0) {
      victim?.kill('SIGKILL');
      asked.destroy();
      return;
    }
    const onward = request({ host: hostname, port, method, path, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    onward.once('error', () => answer.destroy());
    asked.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    victim: (child) => {
      victim = child;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
