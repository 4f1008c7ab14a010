import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { takeDownArticle } from '#shared/domain/article/leave-article.ts';
import type { DrillImpact } from '#shared/domain/emergency/drill.ts';
import { pageObjectKey } from '#shared/domain/page/page-path.ts';
import { articleChanges } from '#shared/repositories/article/article-changes.ts';
import { articleContext, livePlaceOf } from '#shared/repositories/article/article-context.ts';
import { readBody } from '#shared/repositories/article/body-store.ts';
import { filesToRecall } from '#shared/repositories/media/recall-files.ts';
import { adoptionsOf } from '#shared/repositories/submission/adoption-repository.ts';

/**
 * Goes through the takedown of an article as far as its last moment: who may, whether the rule lets it happen, what would be kept and
 * what would go. Nothing is written.
 *
 * @throws DomainError article-not-found, not-found, forbidden, transition-refused, as the takedown itself would
 */
export const rehearseTakedown = async (
  { tables, objects, clock, ids }: Pick<Services, 'tables' | 'objects' | 'clock' | 'ids'>,
  actor: Actor,
  name: { readonly siteId: string; readonly articleId: string },
  reason: string,
): Promise<DrillImpact> => {
  const context = await articleContext(tables, name.siteId, name.articleId, actor);
  const { article } = context;
  authorise(actor, 'article.takedown', livePlaceOf(context));
  const at = clock.now().toISOString();
  const { changes } = articleChanges(tables, {
    before: article,
    after: takeDownArticle(article, at, reason),
    tree: context.tree,
    actor,
    act: 'article.takedown',
    event: 'ArticleTakenDown',
    at,
    eventId: ids.next(),
  });
  const url = article.live?.url ?? '';
  const body = article.live ? await readBody(objects, name.siteId, article.live.content.bodyHash) : '';
  const page = await objects.get(pageObjectKey(name.siteId, url.slice(1)));
  return {
    url,
    lists: changes.events.reduce((sum, { lists }) => sum + lists.length, 0),
    files: filesToRecall(article, body).length,
    adoptions: (await adoptionsOf(tables, name)).length,
    evidenceBytes: page ? page.body.byteLength : null,
  };
};
