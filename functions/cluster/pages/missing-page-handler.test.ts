import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { missingPageHandler } from '#functions/cluster/pages/missing-page-handler.ts';
import type { Services } from '#functions/composition/services.ts';
import { themedServices } from '#functions/rendering/themed-services.ts';
import { FixedClock } from '#shared/adapters/memory/fixed-clock.ts';
import { MemoryJobQueue } from '#shared/adapters/memory/memory-job-queue.ts';
import { MemoryObjectStore } from '#shared/adapters/memory/memory-object-store.ts';
import { MemoryTableStore } from '#shared/adapters/memory/memory-table-store.ts';
import { newSite } from '#shared/domain/site/start/new-site.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { loadBaseTheme } from '../../../web/theme/base-theme.ts';

const site = (siteId: string, fields: object) => ({
  ...newSite({ siteId, kind: 'portal', name: { zh: siteId, en: siteId } }, '2026-01-01T00:00:00.000Z'),
  status: 'live' as const,
  ...fields,
});

const world = async () => {
  const clock = new FixedClock();
  const tables = new MemoryTableStore({ clock });
  const services = {
    tables,
    objects: new MemoryObjectStore(),
    queue: new MemoryJobQueue(clock),
    clock,
    config: { derivedBase: 'https://{siteId}.example', portalBase: 'https://www.example' },
  } as unknown as Services;
  const sites = new SiteRepository(tables);
  await tables.transact([
    sites.put(site('portal', {})),
    sites.put(site('yshj', { kind: 'topic', hostSiteId: 'portal' })),
  ]);
  const page = (key: string) =>
    services.objects.put(key, new TextEncoder().encode(key), { contentType: 'text/html; charset=utf-8' });
  await Promise.all([page('portal/pages/gzdt/index.html'), page('yshj/pages/index.html')]);
  const handle = missingPageHandler(services, themedServices(services, loadBaseTheme().sources));
  return (rawPath: string, method = 'GET', siteId = 'portal') =>
    handle({
      rawPath,
      rawQueryString: '',
      headers: { 'x-zq-site': siteId },
      requestContext: { http: { method } },
    } as unknown as APIGatewayProxyEventV2);
};

describe('given addresses that a distribution found no object for', () => {
  test.each([
    ['/gzdt/index.html', 301, '/gzdt/'],
    ['/gzdt/', 200, undefined],
    ['/zt/yshj', 301, '/zt/yshj/'],
    ['/zt/yshj/', 200, undefined],
    ['/zt/yshj/index.html', 301, '/zt/yshj/'],
    ['/nothing.html', 404, undefined],
  ])('[CLU-17] when %s is asked for, then it answers %i', async (path, status, location) => {
    const answer = await (await world())(path);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers?.['location']).toBe(location);
    expect(answer.headers?.['x-content-type-options']).toBe('nosniff');
  });

  test('when a reader leaves, then the notice is made for them and kept by nobody', async () => {
    const answer = await (await world())('/leave');
    expect(answer).toMatchObject({ statusCode: 200, headers: { 'cache-control': 'no-store' } });
  });

  test('when something is to be written there, then it is refused', async () => {
    expect((await (await world())('/gzdt/', 'POST')).statusCode).toBe(405);
  });
});
