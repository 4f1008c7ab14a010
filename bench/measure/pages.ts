import { Agent, get } from 'node:http';

/** A public page as a reader gets it, over connections that stay open. */
export type FetchedPage = { readonly status: number; readonly body: string };

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

export const fetchPage = (port: number, siteId: string, path: string): Promise<FetchedPage> =>
  new Promise((resolve, reject) => {
    const host = `${siteId === 'portal' ? '' : `${siteId}.`}localhost:${port}`;
    get({ host: '127.0.0.1', port, path, headers: { host }, agent }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    }).on('error', reject);
  });

const everyMs = 2;

/** Milliseconds from `began` until `holds` is true of what `look` sees, asked again and again. */
export const until = async <Value>(
  began: number,
  look: () => Promise<Value>,
  holds: (value: Value) => boolean,
  withinMs = 60_000,
): Promise<number> => {
  for (;;) {
    const value = await look();
    const took = performance.now() - began;
    if (holds(value)) return took;
    if (took > withinMs) throw new Error(`not within ${withinMs} ms: ${JSON.stringify(value).slice(0, 300)}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
};
