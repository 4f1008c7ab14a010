import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestPages } from '#functions/rendering/planning/request-pages.ts';
import { type RenderingServices, renderingServices } from '#functions/rendering/rendering-services.ts';
import { plainRenderer } from '#functions/rendering/testing/plain-renderer.ts';
import { followSitemap } from '#functions/rendering/worker/follow-sitemap.ts';
import { renderPages } from '#functions/rendering/worker/render-pages.ts';
import type { EmbeddedStorage } from '#shared/adapters/embedded/storage/embedded-storage.ts';
import { openEmbeddedStorage } from '#shared/adapters/embedded/storage/open-embedded-storage.ts';
import { sitemapList } from '#shared/domain/page/archive/span-rules.ts';
import type { PageManifest } from '#shared/domain/page/page.ts';
import { sitemapPart } from '#shared/domain/page/plan/sitemap-part.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

const count = 10_050;
const pathOf = (n: number): string => `news/2026/a${String(n).padStart(6, '0')}.html`;
const pageOf = (n: number): PageManifest => ({
  siteId: 's',
  path: pathOf(n),
  kind: 'article',
  lang: 'zh',
  version: 1,
  state: 'live',
  requested: 1,
  rendered: 1,
  hash: 'h',
  etag: 'e',
  reads: [],
  shownAt: '2026-01-01T00:00:00.000Z',
});

describe('given a site with more addresses than two parts of sitemap.xml hold', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitemap-'));
  let storage: EmbeddedStorage;
  let services: RenderingServices;
  const partsBehind = async (): Promise<readonly string[]> => {
    const { manifests } = await new ManifestRepository(storage.tables).walk('s', { prefix: 'sitemap', limit: 100 });
    return manifests.filter(({ requested, rendered }) => rendered < requested).map(({ path }) => path);
  };
  const render = async (): Promise<void> => {
    const pages = (await partsBehind()).map((path) => ({ siteId: 's', path }));
    if (pages.length > 0) await renderPages(services)(pages, { again: false });
  };
  const textOf = async (path: string): Promise<string> =>
    Buffer.from((await storage.objects.get(`s/pages/${path}`))?.body ?? []).toString('utf8');

  beforeAll(async () => {
    storage = await openEmbeddedStorage(folder, { thread: false });
    const config = { derivedBase: 'https://{siteId}.gov.cn', portalBase: 'https://gov.cn' };
    const clock = { now: () => new Date() };
    services = renderingServices({ ...storage, clock, config, renderer: plainRenderer });
    const site = {
      siteId: 's',
      version: 1,
      kind: 'department',
      status: 'live',
      languages: ['zh'],
      name: { zh: 's', en: 's' },
    };
    await storage.tables.transact([new SiteRepository(storage.tables).put(site as unknown as Site)]);
    const manifests = new ManifestRepository(storage.tables);
    for (let start = 0; start < count; start += 100) {
      const pages = Array.from({ length: Math.min(100, count - start) }, (_, n) => ({
        ...pageOf(start + n),
        articleId: undefined,
      }));
      await storage.tables.transact(pages.flatMap((page) => manifests.put(page)));
    }
    await requestPages(services)([{ ...sitemapPart('s', undefined), urgent: false }]);
    for (let rounds = 0; rounds < 5 && (await partsBehind()).length > 0; rounds += 1) await render();
  }, 60_000);
  afterAll(async () => {
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('[CNT-34] when it is made, then it is an index whose parts name every address once', async () => {
    const index = await textOf('sitemap.xml');
    const parts = [...index.matchAll(/<loc>https:\/\/s\.gov\.cn\/(sitemap-[^<]+)<\/loc>/g)].map(
      ([, path = '']) => path,
    );
    expect(parts.length).toBe(2);
    const addresses = (await Promise.all(parts.map(textOf))).flatMap((text) => text.match(/<loc>[^<]+/g) ?? []);
    expect(addresses.length).toBe(count);
    expect(new Set(addresses).size).toBe(count);
  });

  test('[CNT-21] when one address is added, then one part is asked for', async () => {
    const parts = await services.spans.list('s', sitemapList);
    expect(parts).toHaveLength(2);
    await followSitemap(services)([{ siteId: 's', path: pathOf(20_000) }]);
    const { waiting } = await storage.queue.depth('task');
    expect(waiting).toBe(1);
  });
});
