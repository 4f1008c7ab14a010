import type { Services } from '#functions/composition/services.ts';
import { createArticle } from '#functions/publishing/edition/create-article.ts';
import { saveArticle } from '#functions/publishing/edition/save-article.ts';
import { submitArticle } from '#functions/publishing/life/submit-article.ts';
import { decideReview } from '#functions/review/decide-review.ts';
import { FastPasswordHasher } from '#shared/adapters/memory/fast-password-hasher.ts';
import { FixedClock } from '#shared/adapters/memory/fixed-clock.ts';
import { MemoryChangeFeed } from '#shared/adapters/memory/memory-change-feed.ts';
import { MemoryJobQueue } from '#shared/adapters/memory/memory-job-queue.ts';
import { MemoryObjectStore } from '#shared/adapters/memory/memory-object-store.ts';
import { MemoryTableStore } from '#shared/adapters/memory/memory-table-store.ts';
import { SequentialIds } from '#shared/adapters/memory/sequential-ids.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import type { Article } from '#shared/domain/article/article.ts';
import type { Placement } from '#shared/domain/article/placement.ts';
import type { AuditRecord } from '#shared/domain/audit/audit-record.ts';
import type { ClusterEvent } from '#shared/domain/cluster/event.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { type Media, mediaObjectKey } from '#shared/domain/media/media.ts';
import type { ReviewDecision } from '#shared/domain/review/decide-review.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { newSite } from '#shared/domain/site/start/new-site.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { keys } from '#shared/repositories/keys.ts';
import type { AttachmentText } from '#shared/repositories/media/attachment-places.ts';
import { MediaRepository } from '#shared/repositories/media/media-repository.ts';
import { queryAll } from '#shared/repositories/query-all.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { type ArticleInput, articleInputSchema } from '#shared/schemas/http/articles/article-input.ts';

type Fields = Partial<Record<keyof ArticleInput, unknown>>;

/** A person with one role on a site, known by both: `officer.jyj`. */
const person = (role: string, siteId: string): Actor =>
  actorWith([{ role, siteId }], {
    accountId: `${role}.${siteId}`,
    username: `${role}.${siteId}`,
    name: `${role}.${siteId}`,
  });

/** Sites `jyj` and `wjw`, each with columns dwgk > ldxx, gzdt, zcfg, zcjd (one stage) and en, over memory adapters. */
export class PublishingWorld {
  readonly clock = new FixedClock();
  readonly tables = new MemoryTableStore({ clock: this.clock });
  readonly objects = new MemoryObjectStore();
  readonly queue = new MemoryJobQueue(this.clock);
  readonly services = {
    config: {
      mode: 'demonstration',
      adminOrigin: 'http://localhost:8080',
      derivedBase: 'http://{siteId}.localhost:8080',
      portalBase: 'http://localhost:8080',
      secret: 'secret of the tests, thirty-two bytes',
      unscannedMedia: 'serve',
    },
    tables: this.tables,
    objects: this.objects,
    queue: this.queue,
    feed: new MemoryChangeFeed(this.tables),
    clock: this.clock,
    ids: new SequentialIds(),
    hasher: new FastPasswordHasher(),
  } as unknown as Services;
  readonly officer = person('officer', 'jyj');
  readonly first = person('first', 'jyj');
  readonly second = person('second', 'jyj');
  readonly final = person('final', 'jyj');
  readonly siteadmin = person('siteadmin', 'jyj');
  readonly office = person('office', '*');
  readonly abroad = person('officer', 'wjw');

  static async open(): Promise<PublishingWorld> {
    const world = new PublishingWorld();
    for (const siteId of ['jyj', 'wjw']) await world.putSite(siteId);
    return world;
  }

  person(role: string, siteId = 'jyj'): Actor {
    return person(role, siteId);
  }

  /** A live site with the columns of every site here. */
  async putSite(siteId: string, fields: Partial<Site> = {}): Promise<void> {
    const at = this.clock.now().toISOString();
    const fresh = newSite({ siteId, kind: 'department', name: { zh: siteId, en: siteId } }, at);
    const known = await new SiteRepository(this.tables).find(siteId);
    const site = { ...(known ?? fresh), status: 'live', ...fields, version: (known?.version ?? 0) + 1 };
    await this.tables.transact([new SiteRepository(this.tables).put(site as Site)]);
    await this.putColumn(siteId, 'dwgk');
    await this.putColumn(siteId, 'ldxx', { parentId: 'dwgk', path: 'dwgk/ldxx' });
    for (const columnId of ['gzdt', 'zcfg']) await this.putColumn(siteId, columnId);
    await this.putColumn(siteId, 'zcjd', { reviewChain: ['final'] });
    await this.putColumn(siteId, 'en', { lang: 'en' });
  }

  async putColumn(siteId: string, columnId: string, fields: Partial<Column> = {}): Promise<void> {
    const columns = new ColumnRepository(this.tables);
    const known = await columns.find(siteId, columnId);
    const fresh = { siteId, columnId, name: { zh: columnId, en: columnId }, path: columnId, lang: 'zh', mounts: [] };
    const about = { description: '', keywords: [], type: '工作动态' };
    const column = { ...fresh, ...about, status: 'active', order: 1, visible: true, ...known, ...fields };
    await this.tables.transact([columns.put({ ...column, version: (known?.version ?? 0) + 1 } as Column)]);
  }

  /** A file of the site with the text `places` in it. */
  async putMedia(
    mediaId: string,
    { siteId = 'jyj', places, ...fields }: Partial<Media> & { readonly places?: AttachmentText['places'] } = {},
  ): Promise<void> {
    const usual = {
      mediaId,
      siteId,
      version: 1,
      fileName: `${mediaId}.docx`,
      contentType: 'application/msword',
      size: 9,
    };
    const media = {
      ...usual,
      status: 'ready',
      scan: 'clean',
      variants: [],
      hasText: !!places,
      createdAt: '',
      ...fields,
    };
    await this.tables.transact([new MediaRepository(this.tables).put(media as Media)]);
    const text = new TextEncoder().encode(JSON.stringify(places ?? []));
    await this.objects.put(mediaObjectKey.text(siteId, mediaId), text, { contentType: 'application/json' });
  }

  input(fields: Fields = {}): ArticleInput {
    const usual = {
      columnId: 'gzdt',
      kind: 'news',
      title: '全市教育工作会议召开',
      body: '<p>正文。</p>',
      source: '市教育局',
    };
    return articleInputSchema.parse({ ...usual, ...fields });
  }

  write(fields: Fields = {}, actor = this.officer, siteId = 'jyj'): Promise<Article> {
    return createArticle(this.services, { siteId, input: this.input(fields), actor });
  }

  async edit(article: Article, fields: Fields = {}, actor = this.officer): Promise<Article> {
    const { siteId, articleId, version } = await this.now(article);
    return saveArticle(this.services, { siteId, articleId, input: this.input(fields), version, actor });
  }

  async submit(article: Article, actor = this.officer): Promise<Article> {
    return (await submitArticle(this.services, { ...this.target(article), actor })).article;
  }

  decide(article: Article, actor: Actor, decision: Partial<ReviewDecision> = {}): Promise<Article> {
    const whole = { decision: 'approve', comment: '同意', ...decision } as ReviewDecision;
    return decideReview(this.services, { ...this.target(article), decision: whole, actor });
  }

  /** Submits and lets all three stages approve. */
  async pass(article: Article): Promise<Article> {
    await this.submit(article);
    for (const reviewer of [this.first, this.second]) await this.decide(article, reviewer);
    return this.decide(article, this.final);
  }

  async publish(fields: Fields = {}): Promise<Article> {
    return this.pass(await this.write(fields));
  }

  /** As it is stored now. */
  async now(article: Pick<Article, 'siteId' | 'articleId'>): Promise<Article> {
    const found = await new ArticleRepository(this.tables).find(article.siteId, article.articleId);
    if (!found) throw new Error(`no article ${article.articleId}`);
    return found;
  }

  target({ siteId, articleId }: Article): { readonly siteId: string; readonly articleId: string } {
    return { siteId, articleId };
  }

  async rows(columnId: string, siteId = 'jyj'): Promise<readonly Placement[]> {
    return (await new PlacementRepository(this.tables).query({ siteId, columnId, limit: 1000 })).rows;
  }

  async audits(siteId = 'jyj'): Promise<readonly AuditRecord[]> {
    const items = await queryAll(this.tables, { table: 'audit', partition: keys.auditRecords(siteId) });
    return items.map((item) => JSON.parse(String(item['record'])) as AuditRecord);
  }

  events(): readonly ClusterEvent[] {
    return this.tables.outbox.flatMap(({ json }) => {
      const { event } = JSON.parse(json) as { event?: string };
      return event === undefined ? [] : [JSON.parse(event) as ClusterEvent];
    });
  }

  instant(hoursFromNow: number): string {
    return new Date(this.clock.now().getTime() + hoursFromNow * 3_600_000).toISOString();
  }
}
