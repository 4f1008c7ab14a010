import { searchHandler } from '#functions/search/search-handler.ts';
import { FixedClock } from '#shared/adapters/memory/fixed-clock.ts';
import { MemoryJobQueue } from '#shared/adapters/memory/memory-job-queue.ts';
import { MemoryObjectStore } from '#shared/adapters/memory/memory-object-store.ts';
import { MemoryTableStore } from '#shared/adapters/memory/memory-table-store.ts';
import { MemorySearchIndex } from '#shared/adapters/memory/search/memory-search-index.ts';
import type { Article, EditionContent, LiveStatus } from '#shared/domain/article/article.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { mediaObjectKey } from '#shared/domain/media/media.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { storeBody } from '#shared/repositories/article/body-store.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import type { SearchMessage } from '#shared/schemas/events/search-message.ts';

type Fields = Partial<EditionContent> & {
  readonly body?: string;
  readonly publishedAt?: string;
  /** Text of an attachment. */
  readonly attachment?: string;
};

const none = { keywords: [], gallery: [], attachments: [], related: [], coPublishers: [] };

/** A cluster in memory whose articles are saved as the product saves them; the index is told by messages alone. */
export class SearchWorld {
  readonly clock = new FixedClock();
  /** Indexes without delay: how late they are decides only when a walk finds an article, not whether. */
  readonly tables = new MemoryTableStore({ indexDelay: 0 });
  readonly objects = new MemoryObjectStore();
  readonly queue = new MemoryJobQueue(this.clock);
  readonly search = new MemorySearchIndex(this.clock);
  readonly config = {
    mode: 'production',
    adminOrigin: 'http://localhost',
    derivedBase: 'http://{siteId}.localhost',
    portalBase: 'http://localhost',
    secret: 'x'.repeat(32),
    unscannedMedia: 'serve',
  } as const;

  async putSite(siteId: string, fields: Partial<Site> = {}): Promise<void> {
    const sites = new SiteRepository(this.tables);
    const known = await sites.find(siteId);
    const fresh = { siteId, kind: 'department', status: 'live', name: { zh: `${siteId}局`, en: siteId } };
    await this.tables.transact([
      sites.put({ ...fresh, ...known, ...fields, version: (known?.version ?? 0) + 1 } as Site),
    ]);
  }

  async putColumn(siteId: string, columnId: string, fields: Partial<Column> = {}): Promise<void> {
    const name = { zh: `栏目${columnId}`, en: columnId };
    const column = { siteId, columnId, version: 1, name, path: columnId, status: 'active', mounts: [], ...fields };
    await this.tables.transact([new ColumnRepository(this.tables).put(column as unknown as Column)]);
  }

  /** Publishes an article or its next edition, without telling the index. */
  async publish(siteId: string, articleId: string, fields: Fields): Promise<Article> {
    const articles = new ArticleRepository(this.tables);
    const before = await articles.find(siteId, articleId);
    const { body = '', publishedAt = '2026-01-01T00:00:00.000Z', attachment, ...given } = fields;
    const bodyHash = await storeBody(this.objects, siteId, body);
    const attachments = attachment === undefined ? [] : [{ mediaId: `${articleId}-file`, fileName: '附件.docx' }];
    if (attachment !== undefined)
      await this.objects.put(
        mediaObjectKey.text(siteId, `${articleId}-file`),
        new TextEncoder().encode(JSON.stringify([{ place: '第 1 页', text: attachment }])),
        { contentType: 'application/json' },
      );
    const content = { columnId: 'news', kind: 'news', lang: 'zh', source: { kind: 'original', name: '本局' }, ...none };
    const at = this.clock.now().toISOString();
    const after = {
      ...(before ?? { articleId, siteId, createdAt: at, placed: [] }),
      version: (before?.version ?? 0) + 1,
      updatedAt: at,
      live: {
        content: { ...content, ...before?.live?.content, title: articleId, attachments, ...given, bodyHash },
        status: 'published',
        publishedAt: before?.live?.publishedAt ?? publishedAt,
        url: `/news/2026/${articleId}.html`,
      },
    } as unknown as Article;
    await this.tables.transact([articles.put(after)]);
    return after;
  }

  /** Takes an article offline, without telling the index. */
  async leave(siteId: string, articleId: string, status: LiveStatus = 'withdrawn'): Promise<void> {
    const articles = new ArticleRepository(this.tables);
    const before = await articles.find(siteId, articleId);
    if (!before?.live) throw new Error(`${articleId} was never live`);
    const after = { ...before, version: before.version + 1, live: { ...before.live, status } };
    await this.tables.transact([articles.put(after)]);
  }

  send(message: SearchMessage): Promise<void> {
    return this.queue.send('search', [{ body: JSON.stringify(message) }]);
  }

  tell(siteId: string, ...articleIds: readonly string[]): Promise<void> {
    return this.send({ articles: articleIds.map((articleId) => ({ siteId, articleId })) });
  }

  /** Works the queue off; answers how many messages failed. */
  async settle(): Promise<number> {
    let failures = 0;
    for (;;) {
      const messages = await this.queue.receive('search', { limit: 10, visibilitySeconds: 60 });
      if (messages.length === 0) return failures;
      const { batchItemFailures } = await searchHandler(this)({ Records: messages });
      failures += batchItemFailures.length;
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      const done = messages.filter(({ messageId }) => !failed.has(messageId));
      await this.queue.delete(
        'search',
        done.map(({ receiptHandle }) => receiptHandle),
      );
    }
  }
}
