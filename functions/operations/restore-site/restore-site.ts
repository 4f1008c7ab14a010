import type { Services } from '#functions/composition/services.ts';
import { mustRelist, relistedWrite, restoreStructure } from '#functions/operations/restore-site/restore-columns.ts';
import { restoreObjects } from '#functions/operations/restore-site/restore-objects.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { withdrawArticle } from '#shared/domain/article/leave-article.ts';
import { restoreArticle } from '#shared/domain/article/restore-article.ts';
import type { EventType } from '#shared/domain/cluster/event.ts';
import type { Column } from '#shared/domain/column/column.ts';
import type { ColumnTree } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Template } from '#shared/domain/template/template.ts';
import type { ClusterSnapshot } from '#shared/ports/cluster-snapshot.ts';
import type { Item } from '#shared/ports/table-store.ts';
import { articleChanges } from '#shared/repositories/article/article-changes.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { entityOf } from '#shared/repositories/entity.ts';
import { keys } from '#shared/repositories/keys.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

type Ports = Pick<Services, 'tables' | 'objects' | 'clock' | 'ids'>;
type Step = { readonly before: Article | undefined; readonly after: Article; readonly event: EventType };

export type RestoredSite = {
  readonly siteId: string;
  /** The moment the site is brought back to. */
  readonly at: string;
  readonly articles: number;
  /** Came online after that moment, and are withdrawn. */
  readonly withdrawn: number;
  readonly columns: number;
  readonly templates: number;
  readonly objects: number;
};

const attempts = 5;
const walked = 100;

const structureOf = async (snapshot: ClusterSnapshot, siteId: string) => {
  const columns: Column[] = [];
  const templates: Template[] = [];
  for await (const item of snapshot.items('tenants')) {
    if (item.pk === keys.columns(siteId)) columns.push(entityOf<Column>(item));
    else if (item.pk.startsWith(keys.templates(siteId, ''))) templates.push(entityOf<Template>(item));
  }
  return { columns, templates };
};

const isArticleOf = (siteId: string, { pk, sk }: Item): boolean =>
  sk === keys.article('', '').sk && pk.startsWith(keys.articleParts(siteId, ''));

/** Saves what `decide` makes of an article as it is now; again where somebody else was faster. Answers whether anything was to be done. */
const change = async (
  ports: Ports,
  { siteId, articleId, tree, actor }: { siteId: string; articleId: string; tree: ColumnTree; actor: Actor },
  decide: (now: Article | undefined, at: string) => Step | undefined,
): Promise<boolean> => {
  const { tables, clock, ids } = ports;
  for (let attempt = 1; ; attempt += 1) {
    const at = clock.now().toISOString();
    const step = decide(await new ArticleRepository(tables).find(siteId, articleId), at);
    if (!step) return false;
    const act = { tree, actor, act: 'article.restore', at, eventId: ids.next(), background: true, relist: true };
    try {
      await saveChanges(tables, articleChanges(tables, { ...act, ...step }).changes);
      return true;
    } catch (error) {
      const conflict = error instanceof DomainError && error.code === 'version-conflict';
      if (!conflict || attempt === attempts) throw error;
    }
  }
};

/**
 * Brings one site back to what a snapshot says: articles, columns, templates and files, while all other sites go on. Nothing is
 * deleted: each restored article is one version more of itself, with its event and its audit record, so pages, search and rows on
 * other sites follow as after any change. What came online since is withdrawn; what was taken down in an emergency stays down. To
 * be repeated where it was cut short.
 *
 * @throws DomainError site-not-found
 */
export const restoreSite = async (
  ports: Ports,
  { snapshot, at, siteId, actor }: { snapshot: ClusterSnapshot; at: string; siteId: string; actor: Actor },
  progress: (articles: number) => void = () => undefined,
): Promise<RestoredSite> => {
  const { tables, clock, ids } = ports;
  if (!(await new SiteRepository(tables).find(siteId)))
    throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
  const objects = await restoreObjects(snapshot, ports.objects, siteId);
  const structure = await restoreStructure(ports, siteId, await structureOf(snapshot, siteId));
  const relists = await mustRelist(tables, siteId);
  const tree = await new ColumnRepository(tables).tree(siteId);
  const known = new Set<string>();
  let articles = 0;
  for await (const item of snapshot.items('content')) {
    if (!isArticleOf(siteId, item)) continue;
    const then = entityOf<Article>(item);
    const { articleId } = then;
    known.add(articleId);
    const restored = await change(ports, { siteId, articleId, tree, actor }, (now, moment) => {
      const relisted = now && relists ? { ...now, version: now.version + 1, updatedAt: moment } : undefined;
      const after = restoreArticle(now, then, moment) ?? relisted;
      return after && { before: now, after, event: 'ArticleRelisted' };
    });
    if (restored) articles += 1;
    progress(known.size);
  }
  let withdrawn = 0;
  let after: string | undefined;
  for (;;) {
    const page = await new ArticleRepository(tables).listBehind({ siteId, status: 'published', limit: walked, after });
    for (const { articleId } of page) {
      if (known.has(articleId)) continue;
      const gone = await change(ports, { siteId, articleId, tree, actor }, (now, moment) =>
        now && isPublic(now)
          ? { before: now, after: withdrawArticle(now, moment, `恢复到 ${at} 的状态`), event: 'ArticleWithdrawn' }
          : undefined,
      );
      if (gone) withdrawn += 1;
    }
    const last = page.at(-1);
    if (!last || page.length < walked) break;
    after = `${last.updatedAt}#${last.articleId}`;
  }
  const done: RestoredSite = { siteId, at, articles, withdrawn, objects, ...structure };
  const audit = {
    recordId: ids.next(),
    siteId,
    at: clock.now().toISOString(),
    actor: { accountId: actor.accountId, name: actor.name, via: actor.via },
    action: 'site.restore',
    subject: { kind: 'site', id: siteId },
    success: true,
    facts: { ...done },
  };
  await saveChanges(tables, { writes: [relistedWrite(siteId)], events: [], audits: [audit] });
  return done;
};
