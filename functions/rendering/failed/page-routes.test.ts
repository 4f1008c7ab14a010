import { beforeEach, describe, expect, test } from 'vitest';
import { staffApi, staffRoutes } from '#functions/http/testing/staff-api.ts';
import { pageRoutes } from '#functions/rendering/failed/page-routes.ts';
import type { PageManifest } from '#shared/domain/page/page.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';

let api: Awaited<ReturnType<typeof staffApi>>;
const failure = { at: '2026-03-02T01:00:00.000Z', reason: 'template is broken', attempts: 5 };

const putPage = async (siteId: string, path: string, fields: Partial<PageManifest> = {}): Promise<void> => {
  const fresh = { siteId, path, kind: 'article', lang: 'zh', state: 'live', requested: 2, rendered: 1, reads: [] };
  const manifest = { ...fresh, ...fields, version: 1 } as unknown as PageManifest;
  await api.world.tables.transact(new ManifestRepository(api.world.tables).put(manifest));
};

beforeEach(async () => {
  api = await staffApi([...staffRoutes, ...pageRoutes]);
  for (const n of [1, 2, 3]) await putPage('jyj', `gzdt/2026/a${n}.html`, { failure });
  await putPage('jyj', 'gzdt/2026/well.html');
  await putPage('wjw', 'index.html', { failure });
  api.world.tables.settleIndexes();
});

describe('given pages that could not be made', () => {
  test('[OPS-09] when an administrator of the site looks, then those of the site are listed with their reason, page by page', async () => {
    const admin = await api.as('siteadmin.jyj');
    const first = (await admin('GET', '/sites/jyj/failed-pages?limit=2')).body;
    expect(first.items).toMatchObject([{ path: 'gzdt/2026/a1.html', reason: failure.reason }, { attempts: 5 }]);
    const rest = (await admin('GET', `/sites/jyj/failed-pages?limit=2&cursor=${first.nextCursor}`)).body;
    expect(rest).toMatchObject({ items: [{ path: 'gzdt/2026/a3.html' }], nextCursor: null });
  });

  test('[OPS-09] when the office asks for them again, then they are asked for at once, and pages nobody knows are not', async () => {
    const office = await api.as('office');
    const paths = ['gzdt/2026/a1.html', 'gzdt/2026/a2.html', 'no/such.html'];
    const { status, body } = await office('POST', '/sites/jyj/failed-pages/render', { body: { paths } });
    expect([status, body]).toEqual([202, { requested: 2 }]);
    const [message] = await api.world.queue.receive('renderHigh', { limit: 10, visibilitySeconds: 30 });
    expect(message?.body).toContain('gzdt/2026/a1.html');
    expect((await office('POST', '/sites/jyj/pages/reconcile', { body: {} })).status).toBe(202);
    expect((await api.world.queue.depth('task')).waiting).toBe(1);
  });

  test.each(['../wjw/index.html', '/index.html', 'a//b.html', 'a\\b.html', ''])(
    '[SEC-03] when the path %j is asked for, then it is refused',
    async (path) => {
      const office = await api.as('office');
      const { status } = await office('POST', '/sites/jyj/failed-pages/render', { body: { paths: [path] } });
      expect(status).toBe(400);
    },
  );

  test('[ACL-01] when somebody of another site or without the right asks, then nothing is told or done', async () => {
    for (const username of ['siteadmin.wjw', 'officer.jyj']) {
      const send = await api.as(username);
      expect([403, 404]).toContain((await send('GET', '/sites/jyj/failed-pages')).status);
      const asked = await send('POST', '/sites/jyj/failed-pages/render', { body: { paths: ['gzdt/2026/a1.html'] } });
      expect([403, 404]).toContain(asked.status);
    }
    expect((await api.world.queue.depth('renderHigh')).waiting).toBe(0);
  });
});
