import { createHash } from 'node:crypto';
import { type RenderingServices, renderingServices } from '#functions/rendering/rendering-services.ts';
import { plainRenderer } from '#functions/rendering/testing/plain-renderer.ts';
import { WatchedObjects } from '#functions/rendering/testing/watched-objects.ts';
import type { PageRenderer } from '#functions/rendering/worker/page-renderer.ts';
import { FixedClock } from '#shared/adapters/memory/fixed-clock.ts';
import { MemoryJobQueue } from '#shared/adapters/memory/memory-job-queue.ts';
import { MemoryTableStore } from '#shared/adapters/memory/memory-table-store.ts';
import type { Article, EditionContent, LiveStatus } from '#shared/domain/article/article.ts';
import { rowOf } from '#shared/domain/article/own-rows.ts';
import type { ClusterEvent } from '#shared/domain/cluster/event.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { pagePath } from '#shared/domain/page/page-path.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { articleChanges } from '#shared/repositories/article/article-changes.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { ProjectionRepository } from '#shared/repositories/column/projection-repository.ts';
import { keys } from '#shared/repositories/keys.ts';
import { RedirectRepository } from '#shared/repositories/page/redirect-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

const start = Date.parse('2026-03-02T01:00:00.000Z');
const by = { accountId: 'p1', name: '张三', via: 'system' } as const;
const noContent = { keywords: [], gallery: [], attachments: [], related: [], coPublishers: [] };

/** A cluster in memory with the acts of people that pages follow, each saved as the product saves it. */
export class RenderingWorld {
  readonly clock = new FixedClock();
  readonly tables = new MemoryTableStore();
  readonly objects: WatchedObjects;
  readonly queue = new MemoryJobQueue(this.clock);
  readonly services: RenderingServices;
  #events = 0;

  constructor(renderer: PageRenderer = plainRenderer, objects = new WatchedObjects()) {
    this.objects = objects;
    this.services = renderingServices({
      tables: this.tables,
      objects,
      queue: this.queue,
      clock: this.clock,
      config: { derivedBase: 'http://{siteId}.localhost', portalBase: 'http://localhost' },
      renderer,
    });
  }

  event(fields: Partial<ClusterEvent>): ClusterEvent {
    this.#events += 1;
    const eventId = `e${String(this.#events).padStart(6, '0')}`;
    const at = this.clock.now().toISOString();
    const none = { siteId: 's', subjectId: '', tags: [], lists: [], background: false };
    return { eventId, type: 'ColumnChanged', at, ...none, ...fields };
  }

  async save(writes: readonly Write[], event: Partial<ClusterEvent>): Promise<void> {
    const happened = this.event(event);
    const revision = revisionWrite(happened.siteId, happened.eventId);
    await saveChanges(this.tables, { writes: [...writes, revision], events: [happened], audits: [] });
  }

  async putSite(siteId: string, fields: Partial<Site> = {}): Promise<void> {
    const sites = new SiteRepository(this.tables);
    const known = await sites.find(siteId);
    const fresh = { siteId, kind: 'department', status: 'live', languages: ['zh'], name: { zh: siteId, en: siteId } };
    const site = { ...fresh, ...known, ...fields, version: (known?.version ?? 0) + 1 } as Site;
    await this.save([sites.put(site)], { siteId, tags: [tag.site(siteId), tag.sites] });
  }

  /** Columns count as filled, so that navigation stays still while articles come and go. */
  async putColumn(siteId: string, columnId: string, fields: Partial<Column> = {}): Promise<void> {
    const columns = new ColumnRepository(this.tables);
    const known = await columns.find(siteId, columnId);
    const name = { zh: columnId, en: columnId };
    const fresh = { siteId, columnId, name, path: columnId, lang: 'zh', order: 1, visible: true, status: 'active' };
    const column = { mounts: [], ...fresh, ...known, ...fields, version: (known?.version ?? 0) + 1 } as Column;
    const { table, pk, sk } = keys.filledColumn(siteId, columnId);
    const filled: Write = { table, put: { pk, sk, version: 1 } };
    const tags = [tag.column(siteId, columnId), tag.navigation(siteId)];
    await this.save([columns.put(column), filled], { siteId, subjectId: columnId, tags });
  }

  /** Publishes an article, or its next edition; `hour` orders the articles. */
  async publish(
    siteId: string,
    columnId: string,
    articleId: string,
    fields: Partial<EditionContent> & { readonly hour?: number } = {},
  ): Promise<Article> {
    const { hour = 0, ...given } = fields;
    const before = await new ArticleRepository(this.tables).find(siteId, articleId);
    const publishedAt = before?.live?.publishedAt ?? new Date(start + hour * 3_600_000).toISOString();
    const body = `body of ${given.title ?? articleId} by ${given.author ?? 'nobody'}`;
    const bodyHash = createHash('sha256').update(body).digest('hex');
    await this.objects.put(`${siteId}/bodies/${bodyHash}`, Buffer.from(body), { contentType: 'text/html' });
    const source = { kind: 'original', name: siteId };
    const fresh = { kind: 'news', lang: 'zh', title: articleId, source, openMode: 'proactive', ...noContent };
    const content = { ...fresh, ...before?.live?.content, ...given, columnId, bodyHash } as EditionContent;
    const { tree } = await this.services.snapshots.site(siteId);
    const url = `/${pagePath.article(tree.get(columnId)?.path ?? '', publishedAt, articleId)}`;
    const at = this.clock.now().toISOString();
    const after = {
      ...(before ?? { articleId, siteId, createdBy: 'p1', createdAt: at, placed: [] }),
      version: (before?.version ?? 0) + 1,
      updatedAt: at,
      lastRevision: 1,
      live: {
        content,
        revision: 1,
        status: 'published',
        publishedAt,
        editionAt: at,
        url,
        statusAt: at,
        recordNumber: '1',
      },
    } as unknown as Article;
    return this.#step(before, after, 'ArticlePublished');
  }

  /** A correction of the text alone. */
  async correctBody(siteId: string, articleId: string): Promise<Article> {
    const article = await new ArticleRepository(this.tables).find(siteId, articleId);
    return this.publish(siteId, article?.live?.content.columnId ?? '', articleId, { author: '李四' });
  }

  /** Moves a column to another path, its articles after it. */
  async moveColumn(siteId: string, columnId: string, path: string): Promise<void> {
    const { tree } = await this.services.snapshots.site(siteId);
    const from = tree.get(columnId)?.path ?? '';
    const redirect = new RedirectRepository(this.tables).put({ siteId, path: from, to: path });
    await this.save([redirect], { siteId });
    await this.putColumn(siteId, columnId, { path });
    const rows = await new PlacementRepository(this.tables).query({ siteId, columnId, limit: 1000 });
    for (const { source } of rows.rows) await this.publish(siteId, columnId, source.articleId);
  }

  async leave(siteId: string, articleId: string, status: LiveStatus = 'withdrawn'): Promise<Article> {
    const before = await new ArticleRepository(this.tables).find(siteId, articleId);
    if (!before?.live) throw new Error(`${articleId} was never live`);
    const after = { ...before, version: before.version + 1, live: { ...before.live, status } };
    return this.#step(before, after, status === 'takenDown' ? 'ArticleTakenDown' : 'ArticleWithdrawn');
  }

  /** Shows an article in a column of another site, or takes that row away. */
  async project(article: Article, siteId: string, columnId: string, act: 'put' | 'remove' = 'put'): Promise<void> {
    const at = this.clock.now().toISOString();
    const row = rowOf(article, { siteId, columnId, by: 'mount' }, at);
    if (!row) throw new Error(`${article.articleId} was never live`);
    const rows = new ProjectionRepository(this.tables);
    const writes = act === 'put' ? rows.put(article, row) : [rows.removeRow(row), rows.forget(article, row)];
    const lists = [{ siteId, columnId, keys: [row.displayKey] }];
    await this.save(writes, { type: 'PlacementProjected', siteId, lists });
  }

  async #step(before: Article | undefined, after: Article, type: ClusterEvent['type']): Promise<Article> {
    const { tree } = await this.services.snapshots.site(after.siteId);
    const at = this.clock.now().toISOString();
    const { eventId } = this.event({});
    const step = { before, after, tree, actor: by, act: 'article.publish', event: type, at, eventId };
    const { changes, article } = articleChanges(this.tables, step);
    await saveChanges(this.tables, changes);
    return article;
  }
}
