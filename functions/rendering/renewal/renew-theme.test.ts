import { expect, test } from 'vitest';
import { renewTheme } from '#functions/rendering/renewal/renew-theme.ts';
import { FixedClock } from '#shared/adapters/memory/fixed-clock.ts';
import { MemoryJobQueue } from '#shared/adapters/memory/memory-job-queue.ts';
import { MemoryObjectStore } from '#shared/adapters/memory/memory-object-store.ts';
import { MemoryTableStore } from '#shared/adapters/memory/memory-table-store.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

const asset = (text: string) => ({ name: 'site.css', contentType: 'text/css', bytes: new TextEncoder().encode(text) });

test('given a cluster with a site, when a function brings another theme, then its files are in place and all pages are asked for, once', async () => {
  const clock = new FixedClock();
  const services = {
    tables: new MemoryTableStore({ clock }),
    objects: new MemoryObjectStore(),
    queue: new MemoryJobQueue(clock),
  };
  const site = { siteId: 'jyj', version: 1, kind: 'department', status: 'live' } as never;
  await services.tables.transact([new SiteRepository(services.tables).put(site)]);

  expect(await renewTheme(services, { edition: 'one', assets: [asset('a{}')] })).toBe(true);
  expect((await services.queue.depth('task')).waiting).toBe(0);
  expect(await renewTheme(services, { edition: 'two', assets: [asset('b{}')] })).toBe(true);
  const stored = await services.objects.get('shared/assets/site.css');
  expect(new TextDecoder().decode(stored?.body)).toBe('b{}');
  expect((await services.queue.depth('task')).waiting).toBeGreaterThan(0);
  const { waiting } = await services.queue.depth('task');
  expect(await renewTheme(services, { edition: 'two', assets: [] })).toBe(false);
  expect((await services.queue.depth('task')).waiting).toBe(waiting);
});
