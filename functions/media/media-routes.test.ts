import { describe, expect, test } from 'vitest';
import { staffApi, staffRoutes } from '#functions/http/testing/staff-api.ts';
import { mediaRoutes } from '#functions/media/media-routes.ts';
import { partSize } from '#shared/ports/object-store.ts';

const mediaApi = async () => {
  const api = await staffApi([...staffRoutes, ...mediaRoutes]);
  Object.assign(api.world.services, { scanner: { scan: async () => ({ verdict: 'clean' }) } });
  return { ...api, officer: await api.as('officer.jyj') };
};
const text = (size: number): Uint8Array => new Uint8Array(size).fill(65);

describe('given the API', () => {
  test('when a file above the limit of JSON comes in parts, then each goes to the address that was answered', async () => {
    const { officer, world } = await mediaApi();
    const size = partSize + 3;
    const started = await officer('POST', '/sites/jyj/media', { body: { fileName: 'a.txt', size, alt: '表' } });
    expect(started.status).toBe(201);
    expect(started.body.uploadId).toBeUndefined();
    for (const part of started.body.upload.parts) {
      const path = part.url.replace('/api/v1', '');
      const put = await officer(part.method, path, { bytes: text(part.size), headers: part.headers });
      expect([put.status, put.body.size]).toEqual([200, part.size]);
    }
    const completed = await officer('POST', started.body.upload.complete.replace('/api/v1', ''));
    expect(completed.body).toMatchObject({ status: 'processing', alt: '表' });
    world.tables.settleIndexes();
    const list = await officer('GET', '/sites/jyj/media?limit=1');
    expect(list.body.items).toMatchObject([{ fileName: 'a.txt' }]);
  });

  test('when a part comes as text, is too long or is sent by another origin, then it is refused in words', async () => {
    const { officer } = await mediaApi();
    const { body } = await officer('POST', '/sites/jyj/media', { body: { fileName: 'a.txt', size: 3 } });
    const path = `/sites/jyj/media/${body.mediaId}/parts/1`;
    const asText = await officer('PUT', path, { raw: 'AAA' });
    expect([asText.status, asText.body.type]).toEqual([400, '/problems/input-invalid']);
    const long = await officer('PUT', path, { bytes: text(partSize + 1) });
    expect([long.status, long.body.type]).toEqual([413, '/problems/too-large']);
    const origin = { origin: 'https://example.com' };
    expect((await officer('PUT', path, { bytes: text(3), headers: origin })).status).toBe(403);
    expect((await officer('PUT', path, { bytes: text(3) })).status).toBe(200);
    expect((await officer('POST', `/sites/jyj/media/${body.mediaId}/complete`)).body).toMatchObject({
      status: 'ready',
      url: `/media/jyj/${body.mediaId}/a.txt`,
    });
  });

  test('when the words about a file change, then the version must be named and another writer is not overrun', async () => {
    const { officer } = await mediaApi();
    const { body } = await officer('POST', '/sites/jyj/media', { body: { fileName: 'a.txt', size: 3 } });
    const path = `/sites/jyj/media/${body.mediaId}`;
    expect((await officer('PATCH', path, { body: { alt: '新' } })).status).toBe(428);
    const named = { body: { alt: '新' }, headers: { 'if-match': '"1"' } };
    expect((await officer('PATCH', path, named)).body).toMatchObject({ alt: '新', version: 2 });
    expect((await officer('PATCH', path, named)).status).toBe(412);
    expect((await officer('DELETE', path)).status).toBe(204);
    expect((await officer('GET', path)).status).toBe(404);
  });

  test('when the id tries to lead elsewhere, then it is no id', async () => {
    const { officer } = await mediaApi();
    for (const mediaId of ['..', '%2e%2e%2fx', 'a%2Fb', 'a.b'])
      expect((await officer('GET', `/sites/jyj/media/${mediaId}`)).status).toBeGreaterThanOrEqual(400);
  });
});
