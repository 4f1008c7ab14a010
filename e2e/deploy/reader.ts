import { request } from 'node:http';

export type Seen = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
};

export type Asked = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, bytes as they are. */
  readonly body?: unknown;
};

/** Asks a host of the cloud as a browser would, through its distribution. */
export type Reader = (host: string, path: string, asked?: Asked) => Promise<Seen>;

const bytesOf = (body: unknown): Uint8Array | undefined => {
  if (body === undefined || body instanceof Uint8Array) return body;
  return Buffer.from(JSON.stringify(body));
};

/** Readers of an emulator: every host is reached at its one port, and over TLS as far as distributions can tell. */
export const readerAt =
  (port: number): Reader =>
  (host, path, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const sent = bytesOf(body);
      const told = {
        host,
        'x-forwarded-proto': 'https',
        ...(sent === undefined
          ? {}
          : {
              'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json',
              'content-length': `${sent.byteLength}`,
            }),
        ...headers,
      };
      const asking = request({ host: '127.0.0.1', port, path, method, headers: told }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
        response.once('error', reject);
      });
      asking.once('error', reject);
      asking.end(sent);
    });
