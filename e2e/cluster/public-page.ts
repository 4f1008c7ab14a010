import { get } from 'node:http';

export type PublicPage = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
};

/** Fetches a public address of a site as a reader's browser would, by host name. `siteId` `portal` is the bare host. */
export const publicPage = (port: number, siteId: string, path: string): Promise<PublicPage> =>
  new Promise((resolve, reject) => {
    const host = `${siteId === 'portal' ? '' : `${siteId}.`}localhost:${port}`;
    get({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    }).on('error', reject);
  });

/** Waits until `holds` of a page; fails with what it was last when it does not come in time. */
export const pageBecomes = async (
  port: number,
  siteId: string,
  path: string,
  holds: (page: PublicPage) => boolean,
  withinMs = 20_000,
): Promise<number> => {
  const began = performance.now();
  for (;;) {
    const page = await publicPage(port, siteId, path);
    const took = performance.now() - began;
    if (holds(page)) return took;
    if (took > withinMs) throw new Error(`${siteId}${path} is still ${page.status}: ${page.body.slice(0, 300)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
