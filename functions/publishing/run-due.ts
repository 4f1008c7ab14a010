import { type StepDeps, takeStep } from '#functions/publishing/life/take-step.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import { expireArticle } from '#shared/domain/article/leave-article.ts';
import { occasionEnd } from '#shared/domain/article/occasion.ts';
import { isPinnedKey } from '#shared/domain/article/placement.ts';
import { leavesAt } from '#shared/domain/article/publish-article.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Item } from '#shared/ports/table-store.ts';
import { articleContext } from '#shared/repositories/article/article-context.ts';
import { completeReview } from '#shared/repositories/article/complete-review.ts';
import { keys } from '#shared/repositories/keys.ts';

const publishDue = async (deps: StepDeps, siteId: string, articleId: string, at: string): Promise<void> => {
  const context = await articleContext(deps.tables, siteId, articleId);
  const { working } = context.article;
  if (working?.status !== 'scheduled' || (working.scheduledAt ?? '') > at) return;
  await completeReview(deps, {
    context,
    approved: context.article,
    actor: systemActor,
    act: 'article.publishScheduled',
    at,
  });
};

const expireDue = async (deps: StepDeps, siteId: string, articleId: string, at: string): Promise<void> => {
  const { article } = await articleContext(deps.tables, siteId, articleId);
  const leaves = article.live?.status === 'published' ? leavesAt(article.live) : undefined;
  if (!leaves || leaves > at) return;
  await takeStep(deps, {
    siteId,
    articleId,
    actor: systemActor,
    action: undefined,
    on: 'live',
    act: 'article.expire',
    event: 'ArticleExpired',
    decide: (current) => expireArticle(current, at),
  });
};

/** Writes the rows of a text anew: what they say has changed by time alone. */
const relist = async (
  deps: StepDeps,
  siteId: string,
  articleId: string,
  { act, at }: { act: string; at: string },
): Promise<void> => {
  await takeStep(deps, {
    siteId,
    articleId,
    actor: systemActor,
    action: undefined,
    on: 'live',
    act,
    event: 'ArticleRelisted',
    relist: true,
    decide: (current) => ({ ...current, version: current.version + 1, updatedAt: at }),
  });
};

const unpinDue = async (deps: StepDeps, siteId: string, articleId: string, at: string): Promise<void> => {
  const { article } = await articleContext(deps.tables, siteId, articleId);
  const pinned = article.placed.some((place) => isPinnedKey(place.displayKey));
  if (!pinned || (article.live?.content.pinnedUntil ?? '') > at) return;
  await relist(deps, siteId, articleId, { act: 'article.unpin', at });
};

const endOccasionDue = async (deps: StepDeps, siteId: string, articleId: string, at: string): Promise<void> => {
  const { article } = await articleContext(deps.tables, siteId, articleId);
  const occasion = article.live?.content.occasion;
  if (!occasion || article.placed.length === 0 || occasionEnd(occasion) > at) return;
  await relist(deps, siteId, articleId, { act: 'article.endOccasion', at });
};

const acts: Readonly<Record<string, typeof publishDue>> = {
  publish: publishDue,
  expire: expireDue,
  unpin: unpinDue,
  endOccasion: endOccasionDue,
};

const runOne = async (deps: StepDeps, item: Item, at: string): Promise<void> => {
  try {
    await acts[String(item['act'])]?.(deps, String(item['siteId']), String(item['articleId']), at);
  } catch (error) {
    // A lost race leaves the entry for the next tick; any other refusal (column retired, article gone) will not heal by waiting.
    if (!(error instanceof DomainError) || error.code === 'version-conflict') throw error;
    console.warn(JSON.stringify({ level: 'warn', due: item.sk, refused: error.code }));
  }
  await deps.tables.transact([{ table: 'content', delete: { pk: item.pk, sk: item.sk } }]);
};

const pageSize = 100;

/** What is due of one article goes in its order, so that its acts do not stand in each other's way. */
const runInOrder = async (deps: StepDeps, items: readonly Item[], at: string): Promise<number> => {
  let handled = 0;
  for (const item of items) {
    try {
      await runOne(deps, item, at);
      handled += 1;
    } catch (error) {
      console.error(
        JSON.stringify({ level: 'error', due: item.sk, error: error instanceof Error ? error.stack : String(error) }),
      );
    }
  }
  return handled;
};

/**
 * Does what fell due: publications, expiries, ends of pins and of events announced. Never early; what fails is logged and waits for the next tick
 * without holding up the rest. Answers how many entries it handled.
 */
export const runDue = async (deps: StepDeps): Promise<number> => {
  const at = deps.clock.now().toISOString();
  let handled = 0;
  let cursor: string | undefined;
  do {
    const page = await deps.tables.query({
      table: 'content',
      partition: keys.dues,
      range: { to: `${at}~` },
      limit: pageSize,
      cursor,
    });
    const byArticle = Map.groupBy(page.items, (item) => `${item['siteId']}#${item['articleId']}`);
    const counts = await Promise.all([...byArticle.values()].map((items) => runInOrder(deps, items, at)));
    handled += counts.reduce((sum, count) => sum + count, 0);
    cursor = page.cursor;
  } while (cursor);
  return handled;
};
