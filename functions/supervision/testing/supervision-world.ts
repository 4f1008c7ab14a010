import type { Services } from '#functions/composition/services.ts';
import { FixedClock } from '#shared/adapters/memory/fixed-clock.ts';
import { MemoryJobQueue } from '#shared/adapters/memory/memory-job-queue.ts';
import { MemoryObjectStore } from '#shared/adapters/memory/memory-object-store.ts';
import { MemoryTableStore } from '#shared/adapters/memory/memory-table-store.ts';
import { SequentialIds } from '#shared/adapters/memory/sequential-ids.ts';
import { displayKey, type Placement } from '#shared/domain/article/placement.ts';
import type { Column } from '#shared/domain/column/column.ts';
import type { PageManifest } from '#shared/domain/page/page.ts';
import { pageObjectKey } from '#shared/domain/page/page-path.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { GrantRepository } from '#shared/repositories/access/grant-repository.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** A cluster in memory: a portal, the department `jyj` and the topic `yshj` of the portal, with pages as they are put. */
export class SupervisionWorld {
  readonly clock = new FixedClock();
  readonly tables = new MemoryTableStore({ clock: this.clock });
  readonly objects = new MemoryObjectStore();
  readonly queue = new MemoryJobQueue(this.clock);
  readonly ids = new SequentialIds();
  #revision = 0;

  /** What supervision asks for; the rest of the services is not there. */
  get services(): Services {
    const { clock, tables, objects, queue, ids } = this;
    const config = { derivedBase: 'https://{domain}', portalBase: 'https://{domain}' };
    return { clock, tables, objects, queue, ids, config } as unknown as Services;
  }

  static async open(): Promise<SupervisionWorld> {
    const world = new SupervisionWorld();
    await world.putSite('portal', { kind: 'portal', domain: 'www.yunlan.gov.cn', showsVisitCount: true });
    await world.putSite('jyj', { domain: 'jyj.yunlan.gov.cn' });
    await world.putSite('yshj', { kind: 'topic', hostSiteId: 'portal' });
    await world.putColumn('jyj', 'gzdt');
    await world.putColumn('jyj', 'xwfb', { parentId: 'gzdt', path: 'gzdt/xwfb' });
    for (const siteId of ['portal', 'jyj', 'yshj']) await world.putPage(siteId, 'index.html');
    return world;
  }

  async putSite(siteId: string, fields: Partial<Site> = {}): Promise<void> {
    const sites = new SiteRepository(this.tables);
    const known = await sites.find(siteId);
    const unit = { name: siteId, email: '' };
    const name = { zh: siteId, en: siteId };
    const fresh = { siteId, kind: 'department', status: 'live', languages: ['zh'], name, unit };
    const site = { ...fresh, ...known, ...fields, version: (known?.version ?? 0) + 1 } as Site;
    this.#revision += 1;
    // As the product does it: a site's own settings do not move the revision of the cluster.
    const moved = known ? [] : [revisionWrite('cluster', String(this.#revision))];
    await this.tables.transact([sites.put(site), ...moved]);
  }

  async putColumn(siteId: string, columnId: string, fields: Partial<Column> = {}): Promise<void> {
    const name = { zh: columnId, en: columnId };
    const fresh = { siteId, columnId, name, path: columnId, lang: 'zh', order: 1, visible: true, status: 'active' };
    const column = {
      mounts: [],
      keywords: [columnId],
      description: '',
      version: 1,
      ...fresh,
      ...fields,
    } as unknown as Column;
    await this.tables.transact([new ColumnRepository(this.tables).put(column)]);
  }

  /** A rendered page with this body, or one that is no longer live. */
  async putPage(siteId: string, path: string, fields: Partial<PageManifest> = {}, body = ''): Promise<void> {
    const manifests = new ManifestRepository(this.tables);
    const known = await manifests.find({ siteId, path });
    const fresh = { siteId, path, kind: 'article', lang: 'zh', state: 'live', requested: 1, rendered: 1, reads: [] };
    const manifest = { hash: 'h', ...fresh, ...fields, version: (known?.version ?? 0) + 1 } as PageManifest;
    await this.tables.transact([...manifests.put(manifest)]);
    const html = new TextEncoder().encode(`<!doctype html><html><body>${body}</body></html>`);
    const key = pageObjectKey(siteId, path);
    if (manifest.state === 'live') await this.objects.put(key, html, { contentType: 'text/html' });
    else await this.objects.delete(key);
  }

  /** Somebody's grant of one role on a site, or on one column subtree of it. */
  async grant(accountId: string, roleId: string, siteId: string, columnId?: string): Promise<void> {
    const grants = new GrantRepository(this.tables);
    const book = await grants.book(accountId);
    const at = this.clock.now().toISOString();
    const grant = { grantId: this.ids.next(), accountId, roleId, siteId, columnId, grantedBy: 'test', grantedAt: at };
    await this.tables.transact([...grants.save(accountId, book, [...book.grants, grant])]);
  }

  /** A row in a column's list, as an article published then has it. */
  async putRow(siteId: string, columnId: string, articleId: string, publishedAt: string): Promise<void> {
    const key = displayKey({ publishedAt, articleId, pinned: false });
    const source = { siteId, articleId, columnId };
    const row = {
      siteId,
      columnId,
      displayKey: key,
      source,
      sourceVersion: 1,
      by: 'own',
      publishedAt,
      title: articleId,
    };
    await this.tables.transact([new PlacementRepository(this.tables).put(row as unknown as Placement)]);
  }
}
