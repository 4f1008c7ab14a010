import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { recallAdoption } from '#shared/domain/submission/adoption/recall-adoption.ts';
import type { Submission } from '#shared/domain/submission/submission.ts';
import { articleChanges } from '#shared/repositories/article/article-changes.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import type { Changes } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

/**
 * The changes that let go of what was made of a submission and never was online: taken out of review, and of no account to the
 * submission any more, whatever becomes of it.
 *
 * @throws DomainError transition-refused when one of them is or was online
 */
export const takeBackAdoptions = async (
  { tables, ids }: Pick<Services, 'tables' | 'ids'>,
  { targetSiteId, adoptions }: Submission,
  actor: Actor,
  { at, reason }: { readonly at: string; readonly reason: string },
): Promise<Changes> => {
  const names = adoptions.map(({ articleId }) => ({ siteId: targetSiteId, articleId }));
  const articles = (await new ArticleRepository(tables).findMany(names)).filter((found) => found !== undefined);
  if (articles.some(({ live }) => live !== undefined))
    throw new DomainError('transition-refused', 'an adoption of it is or was online');
  const tree = await new ColumnRepository(tables).tree(targetSiteId);
  const all = articles.map((before) => {
    const recalled = recallAdoption(before, reason, actor, at) ?? {
      ...before,
      version: before.version + 1,
      updatedAt: at,
    };
    const { adoptedFrom } = before;
    return articleChanges(tables, {
      before,
      after: { ...recalled, adoptedFrom: adoptedFrom && { ...adoptedFrom, submissionId: undefined } },
      tree,
      actor,
      act: 'adoption.recall',
      event: 'ArticleReviewed',
      at,
      eventId: ids.next(),
    }).changes;
  });
  return {
    writes: all.flatMap(({ writes }) => writes),
    events: all.flatMap(({ events }) => events),
    audits: all.flatMap(({ audits }) => audits),
  };
};
