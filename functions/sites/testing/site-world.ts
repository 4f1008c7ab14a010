import { heldTo } from '#functions/http/testing/held-to-line.ts';
import { projectionHandler } from '#functions/sites/projection/projection-handler.ts';
import { provisionSite } from '#functions/sites/site/provision-site.ts';
import { taskHandler } from '#functions/sites/tasks/task-handler.ts';
import { FixedClock } from '#shared/adapters/memory/fixed-clock.ts';
import { MemoryJobQueue } from '#shared/adapters/memory/memory-job-queue.ts';
import { MemoryTableStore } from '#shared/adapters/memory/memory-table-store.ts';
import { SequentialIds } from '#shared/adapters/memory/sequential-ids.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { startRoles } from '#shared/domain/access/role.ts';
import type { Article, LiveStatus } from '#shared/domain/article/article.ts';
import type { ClusterEvent, EventType } from '#shared/domain/cluster/event.ts';
import { articleChanges } from '#shared/repositories/article/article-changes.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** A person with one start role on a site (`*` = all), or on one column subtree of it. */
export const person = (role: string, siteId = '*', columnId?: string): Actor => ({
  accountId: `${role}.${siteId}`,
  username: `${role}.${siteId}`,
  name: role,
  via: 'session',
  grants: [{ role, siteId, columnId, actions: startRoles.find(({ roleId }) => roleId === role)?.actions ?? [] }],
});

export const office = person('office');

const identity = (siteId: string, number: number) => ({
  domain: `${siteId === 'portal' ? 'www' : siteId}.yunlan.gov.cn`,
  identificationCode: `99990000${String(number).padStart(2, '0')}`,
  filings: { icp: `澜ICP备00000001号-${number}`, policeRecord: `999900000000${String(number).padStart(2, '0')}` },
  unit: {
    name: `${siteId} 单位`,
    address: '澜江大道',
    phone: '0000-8210001',
    email: `${siteId}@yunlan.gov.cn`,
    hours: '工作日',
  },
});

/** A fresh cluster in memory with a portal and the departments `jyj` and `wjw`, all in preparation. */
export const siteWorld = async () => {
  const clock = new FixedClock();
  const tables = new MemoryTableStore({ clock });
  const services = { tables, clock, ids: new SequentialIds(), queue: new MemoryJobQueue(clock) };
  const sites = new SiteRepository(tables);
  const articles = new ArticleRepository(tables);
  const rows = new PlacementRepository(tables);
  const columns = new ColumnRepository(tables);
  let seen = 0;

  const events = (from = 0): readonly ClusterEvent[] =>
    tables.outbox.slice(from).flatMap(({ json }) => {
      const { event } = JSON.parse(json) as { event?: string };
      return event ? [JSON.parse(event) as ClusterEvent] : [];
    });

  const project = (some: readonly ClusterEvent[]) =>
    projectionHandler(heldTo(services, 'project'))({
      Records: some.map((event, n) => ({
        messageId: `${n}`,
        receiptHandle: `${n}`,
        body: JSON.stringify({ events: [event] }),
      })),
    });

  /** One round of the feed; undefined when there was nothing. */
  const feed = async (): Promise<boolean> => {
    const some = events(seen);
    seen = tables.outbox.length;
    if (some.length === 0) return false;
    const { batchItemFailures } = await project(some);
    if (batchItemFailures.length > 0) throw new Error('projection failed');
    return true;
  };

  const tasks = async (): Promise<boolean> => {
    const messages = await services.queue.receive('task', { limit: 10, visibilitySeconds: 60 });
    const { batchItemFailures } = await taskHandler(heldTo(services, 'task'))({ Records: [...messages] });
    if (batchItemFailures.length > 0) throw new Error('task failed');
    await services.queue.delete(
      'task',
      messages.map(({ receiptHandle }) => receiptHandle),
    );
    return messages.length > 0;
  };

  /** Lets feed and tasks run until nothing is left. */
  const settle = async (): Promise<void> => {
    while ((await feed()) || (await tasks()));
  };

  const saveArticle = async (before: Article | undefined, after: Article, event: EventType): Promise<Article> => {
    const step = articleChanges(tables, {
      before,
      after,
      tree: await columns.tree(after.siteId),
      actor: office,
      act: 'test',
      event,
      at: clock.now().toISOString(),
      eventId: services.ids.next(),
    });
    await saveChanges(tables, step.changes);
    return step.article;
  };

  const live = (siteId: string, columnId: string, articleId: string, path: string): Article => {
    const at = clock.now().toISOString();
    const content = {
      columnId,
      kind: 'news' as const,
      lang: 'zh' as const,
      title: `${articleId} 标题`,
      source: { kind: 'original' as const, name: siteId },
      keywords: [],
      bodyHash: 'a'.repeat(64),
      gallery: [],
      attachments: [],
      related: [],
      coPublishers: [],
      openMode: 'proactive' as const,
      publishScope: 'cluster' as const,
    };
    return {
      articleId,
      siteId,
      version: 1,
      createdBy: 'test',
      createdAt: at,
      updatedAt: at,
      lastRevision: 1,
      placed: [],
      live: {
        content,
        revision: 1,
        status: 'published',
        basis: { kind: 'migration', by: 'test', basis: 'test', at },
        recordNumber: '1',
        publishedAt: at,
        editionAt: at,
        url: `/${path}/2026/${articleId}.html`,
        statusAt: at,
      },
    };
  };

  /** Publishes a new article. */
  const publish = async (siteId: string, columnId: string, articleId: string): Promise<Article> => {
    const path = (await columns.find(siteId, columnId))?.path ?? '';
    return saveArticle(undefined, live(siteId, columnId, articleId, path), 'ArticlePublished');
  };

  const leave = async (siteId: string, articleId: string, status: LiveStatus = 'withdrawn'): Promise<void> => {
    const before = await articles.find(siteId, articleId);
    if (!before?.live) throw new Error('not live');
    const after = { ...before, version: before.version + 1, live: { ...before.live, status } };
    await saveArticle(before, after, 'ArticleWithdrawn');
  };

  const listed = async (siteId: string, columnId: string): Promise<readonly string[]> =>
    (await rows.query({ siteId, columnId, limit: 1000 })).rows.map(({ source }) => source.articleId);

  /** Ids behind a list, sorted; with the address each row shows. */
  const addresses = async (siteId: string, columnId: string): Promise<readonly string[]> =>
    (await rows.query({ siteId, columnId, limit: 1000 })).rows.map(({ url }) => url);

  /** Late indexes in memory catch up as they are read. */
  const indexesCatchUp = async (siteId: string, columnId: string): Promise<void> => {
    for (let read = 0; read < 5; read += 1) await articles.listBehind({ siteId, columnId, limit: 1 });
  };

  const launchAll = async (): Promise<void> => {
    for (const site of await sites.list()) {
      const at = clock.now().toISOString();
      const opened = { ...site, version: site.version + 1, status: 'live' as const, launchedAt: at };
      await saveChanges(tables, { writes: [sites.put(opened)], events: [], audits: [] });
    }
  };

  for (const [index, siteId] of ['portal', 'jyj', 'wjw'].entries()) {
    await provisionSite(services)(office, {
      siteId,
      kind: siteId === 'portal' ? 'portal' : 'department',
      name: { zh: siteId, en: siteId },
      ...identity(siteId, index + 1),
    });
  }
  return {
    ...services,
    services,
    sites,
    columns,
    articles,
    rows,
    events,
    project,
    feed,
    tasks,
    settle,
    publish,
    saveArticle,
    leave,
    listed,
    addresses,
    launchAll,
    indexesCatchUp,
  };
};
