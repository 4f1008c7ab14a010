import type { Services } from '#functions/composition/services.ts';
import { retryConflicts } from '#functions/submission/change/retry-conflicts.ts';
import { requireSite } from '#functions/submission/change/upper-site.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import type { AdoptedFrom } from '#shared/domain/article/adopted-from.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { actRefusal } from '#shared/domain/article/article-workflow.ts';
import { takeDownArticle, withdrawArticle } from '#shared/domain/article/leave-article.ts';
import type { EventType } from '#shared/domain/cluster/event.ts';
import { pageObjectKey } from '#shared/domain/page/page-path.ts';
import { mirrorOf, sameMirror } from '#shared/domain/submission/adoption/adopted-article.ts';
import { recallAdoption } from '#shared/domain/submission/adoption/recall-adoption.ts';
import { articleChanges } from '#shared/repositories/article/article-changes.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { readBody } from '#shared/repositories/article/body-store.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { recallFiles } from '#shared/repositories/media/recall-files.ts';
import { forgetAtOnce } from '#shared/repositories/page/forget-at-once.ts';
import { adoptionsOf } from '#shared/repositories/submission/adoption-repository.ts';
import { submissionSettingsOf } from '#shared/repositories/submission/submission-settings-repository.ts';

type Deps = Pick<Services, 'tables' | 'objects' | 'clock' | 'ids' | 'config' | 'edge' | 'queue'>;
type Followed = { readonly after: Article; readonly act: string; readonly event: EventType; readonly relist: boolean };

const follows = (article: Article, from: AdoptedFrom, at: string): Article => ({
  ...article,
  version: article.version + 1,
  updatedAt: at,
  adoptedFrom: from,
});

const reasons = { withdrawn: '来源稿件已撤稿', takenDown: '来源稿件已下架', expired: '来源稿件已失效' } as const;

/** What the source's present state makes of an adoption; undefined when it says so already. */
const followed = async (
  { tables }: Pick<Deps, 'tables'>,
  adoption: Article,
  from: AdoptedFrom,
  source: Article | undefined,
  at: string,
): Promise<Followed | undefined> => {
  const live = source?.live;
  if (!live || !source) return undefined;
  if (isPublic(source)) {
    const mirror = mirrorOf(source, live);
    if (from.left === undefined && sameMirror(mirror, from.mirror)) return undefined;
    const correctedAt = mirror.editionAt === from.mirror.editionAt ? from.correctedAt : mirror.editionAt;
    const after = follows(adoption, { ...from, mirror, correctedAt, left: undefined }, at);
    return { after, act: 'adoption.follow', event: 'ArticleRelisted', relist: from.mode === 'reference' };
  }
  if (live.status === 'published') return undefined;
  const { status } = live;
  const site = await requireSite(tables, adoption.siteId);
  const settings = await submissionSettingsOf(tables, site);
  const columnId = (adoption.live ?? adoption.working)?.content.columnId ?? '';
  const rule = settings.columnRules[columnId] ?? settings.onSourceLeave;
  const marked: Article = { ...adoption, adoptedFrom: { ...from, left: from.left ?? { status, at } } };
  if (status === 'takenDown' && !actRefusal(adoption, 'takedown'))
    return {
      after: takeDownArticle(marked, at, reasons[status]),
      act: 'adoption.takedown',
      event: 'ArticleTakenDown',
      relist: false,
    };
  if (rule === 'withdraw' && !actRefusal(adoption, 'withdraw'))
    return {
      after: withdrawArticle(marked, at, reasons[status]),
      act: 'adoption.withdraw',
      event: 'ArticleWithdrawn',
      relist: false,
    };
  const goes = status === 'takenDown' || rule === 'withdraw';
  const recalled = goes && !adoption.live ? recallAdoption(marked, reasons[status], systemActor, at) : undefined;
  if (recalled) return { after: recalled, act: 'adoption.recall', event: 'ArticleReviewed', relist: false };
  if (from.left?.status === status) return undefined;
  return {
    after: follows(adoption, { ...from, left: { status, at } }, at),
    act: 'adoption.mark',
    event: 'AdoptionChanged',
    relist: false,
  };
};

const followOne = (deps: Deps, name: { readonly siteId: string; readonly articleId: string }): Promise<void> =>
  retryConflicts(async () => {
    const { tables } = deps;
    const articles = new ArticleRepository(tables);
    const before = await articles.find(name.siteId, name.articleId);
    const from = before?.adoptedFrom;
    if (!before || !from) return;
    const at = deps.clock.now().toISOString();
    const step = await followed(deps, before, from, await articles.find(from.siteId, from.articleId), at);
    if (!step) return;
    const body = before.live ? await readBody(deps.objects, before.siteId, before.live.content.bodyHash) : '';
    const files = step.event === 'ArticleTakenDown' ? await recallFiles(deps, before, body) : [];
    const { changes } = articleChanges(tables, {
      before,
      after: step.after,
      tree: await new ColumnRepository(tables).tree(name.siteId),
      relist: step.relist,
      actor: systemActor,
      act: step.act,
      event: step.event,
      at,
      eventId: deps.ids.next(),
      facts: { source: `${from.siteId}/${from.articleId}` },
    });
    await saveChanges(tables, changes);
    if (step.event !== 'ArticleTakenDown' || !before.live) return;
    const page = { siteId: before.siteId, path: before.live.url.slice(1) };
    await deps.objects.delete(pageObjectKey(page.siteId, page.path));
    await forgetAtOnce(deps, [page, ...files]);
  });

/**
 * Brings the adoptions of an article to what it is now: references show its corrections, and where it left, every adoption is
 * marked and, by the rule of its column or site, withdrawn; a takedown takes them all down. An adoption is itself looked at too,
 * since its source may have left while it was in review.
 */
export const followSource = async (
  deps: Deps,
  article: { readonly siteId: string; readonly articleId: string },
): Promise<void> => {
  await followOne(deps, article);
  for (const adoption of await adoptionsOf(deps.tables, article)) await followOne(deps, adoption);
};
