import { beforeAll, describe, expect, test } from 'vitest';
import { docxParagraph, makeDocx } from '#shared/text/testing/make-docx.ts';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { seededCluster } from '../cluster/seeded-cluster.ts';
import { type RawAnswer, rawRequest } from './raw-request.ts';
import { sessionCookie } from './session-cookie.ts';

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const script = Buffer.from('alert(document.domain)//');
const macros = makeDocx(docxParagraph('正文'), { 'word/vbaProject.bin': 'x' });
const path = '/api/v1/sites/jyj/media';

type Media = {
  readonly mediaId: string;
  readonly fileName: string;
  readonly status: string;
  readonly contentType: string;
  readonly url?: string;
};

describe('given an officer who uploads what is not what it seems', () => {
  let cluster: ClusterProcess;
  let cookie: string;

  seededCluster((started) => {
    cluster = started;
  });
  beforeAll(async () => {
    cookie = await sessionCookie(cluster.port, 'officer.jyj');
  });

  const send = (method: string, address: string, body?: unknown): Promise<RawAnswer> => {
    const bytes = body instanceof Uint8Array;
    const type = bytes ? 'application/octet-stream' : 'application/json';
    return rawRequest(cluster.port, {
      method,
      path: address,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': type }) },
      body: body === undefined ? undefined : bytes ? body : JSON.stringify(body),
    });
  };
  const upload = async (fileName: string, bytes: Uint8Array, contentType = 'text/html'): Promise<Media> => {
    const begun = await send('POST', path, { fileName, contentType, size: bytes.length });
    expect(begun.status).toBe(201);
    const { mediaId } = JSON.parse(begun.body) as Media;
    expect((await send('PUT', `${path}/${mediaId}/parts/1`, new Uint8Array(bytes))).status).toBe(200);
    return JSON.parse((await send('POST', `${path}/${mediaId}/complete`)).body) as Media;
  };

  test.each([
    '../../../etc/cron.d/x.gif',
    '..\\..\\x.gif',
    'a\u0000.gif',
    'x.html\u0000.gif',
    'a\u202efig.gif',
    'CON.gif',
    `${'长'.repeat(190)}.gif`,
    'a/b\\c.gif',
    '.gif',
    'x.php.gif',
    '"><script>alert(1)</script>.gif',
    'a\r\ncontent-type: text/html\r\n\r\n.gif',
    '%2e%2e%2fx.gif',
    '$(id)`id`.gif',
  ])('[SEC-03] when its name is %j, then it is kept under a plain one or refused', async (fileName) => {
    const begun = await send('POST', path, { fileName, size: gif.length });
    if (begun.status !== 201) {
      expect([400, 422]).toContain(begun.status);
      return;
    }
    const media = await upload(fileName, gif);
    expect(media.fileName).toMatch(/^[^/\\\p{C}"'<>`$%&;:|?*]{1,90}\.gif$/u);
    const served = await rawRequest(cluster.port, { path: media.url ?? '' });
    expect([served.status, served.headers['content-type']]).toEqual([200, 'image/gif']);
  });

  test.each<[string, string, Uint8Array]>([
    ['a picture with a script behind', 'a.gif', Buffer.concat([gif, script])],
    [
      'a picture that reads as a script',
      'a.gif',
      Buffer.concat([Buffer.from('GIF89a/*'), gif.subarray(8), Buffer.from('*/=1;')]),
    ],
    ['a page named as a picture', 'a.gif', Buffer.from('<html><script>alert(1)</script>')],
    ['a page named as text', 'a.txt', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a document with macros', 'a.docx', macros],
  ])(
    '[SEC-03] when it is %s, then it is refused, nothing of it is served and the reason is told',
    async (_, name, bytes) => {
      const media = await upload(name, bytes, 'image/gif');
      expect(media).toMatchObject({ status: 'refused', refusal: { zh: expect.any(String), en: expect.any(String) } });
      expect(media.url).toBeUndefined();
      for (const part of [
        `media/jyj/${media.mediaId}/${name}`,
        `jyj/originals/${media.mediaId}`,
        `originals/${media.mediaId}`,
      ])
        expect((await rawRequest(cluster.port, { path: `/${part}` })).status).toBe(404);
    },
  );

  test.each<[string, string, Uint8Array, string, boolean]>([
    ['a picture said to be a page', 'a.gif', gif, 'image/gif', false],
    ['a script said to be text', 'x.txt', script, 'text/plain', true],
    ['a table', 'x.csv', Buffer.from('a,b\n=1+1,2\n'), 'text/csv', true],
  ])(
    '[SEC-03] when it is %s, then a browser gets it as what it is and runs nothing',
    async (_, name, bytes, type, download) => {
      const { url = '' } = await upload(name, bytes);
      const { status, headers } = await rawRequest(cluster.port, { path: url });
      expect(status).toBe(200);
      expect(String(headers['content-type'])).toMatch(new RegExp(`^${type}`));
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
      expect(String(headers['content-security-policy'])).toContain("default-src 'none'");
      expect(/^attachment; /.test(String(headers['content-disposition']))).toBe(download);
    },
  );

  test('[SEC-03] when a part is larger, smaller or another than announced, then it is not taken', async () => {
    const begun = await send('POST', path, { fileName: 'a.gif', size: gif.length });
    const { mediaId } = JSON.parse(begun.body) as Media;
    for (const [number, bytes] of [
      [1, Buffer.concat([gif, gif])],
      [1, gif.subarray(1)],
      [2, gif],
      [0, gif],
    ] as const)
      expect((await send('PUT', `${path}/${mediaId}/parts/${number}`, new Uint8Array(bytes))).status).toBe(400);
    expect((await send('POST', `${path}/${mediaId}/complete`)).status).toBe(400);
    const abroad = await sessionCookie(cluster.port, 'officer.wjw');
    const foreign = await rawRequest(cluster.port, {
      method: 'POST',
      path: `${path}/${mediaId}/complete`,
      headers: { cookie: abroad },
    });
    expect([403, 404]).toContain(foreign.status);
  });
});
