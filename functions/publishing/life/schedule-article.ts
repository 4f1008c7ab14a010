import { type StepDeps, takeStep } from '#functions/publishing/life/take-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Article, WorkingEdition } from '#shared/domain/article/article.ts';
import { actRefusal } from '#shared/domain/article/article-workflow.ts';
import { DomainError } from '#shared/domain/errors.ts';

const rescheduled = (working: WorkingEdition, to: string | undefined): WorkingEdition => {
  const ready = working.status === 'approved' || working.status === 'scheduled';
  return { ...working, scheduledAt: to, status: ready ? (to ? 'scheduled' : 'approved') : working.status };
};

/**
 * Sets, moves or (null) cancels the time at which the working edition goes online once it is approved.
 *
 * @throws DomainError transition-refused, input-invalid for a time that has passed
 */
export const scheduleArticle = (
  deps: StepDeps,
  {
    siteId,
    articleId,
    actor,
    to,
  }: { readonly siteId: string; readonly articleId: string; readonly actor: Actor; readonly to: string | null },
): Promise<Article> =>
  takeStep(deps, {
    siteId,
    articleId,
    actor,
    action: 'article.schedule',
    on: 'working',
    act: 'article.schedule',
    event: 'ArticleScheduled',
    facts: { to },
    decide: (article, at) => {
      const refusal = actRefusal(article, 'schedule');
      if (refusal || !article.working) throw refusal;
      if (to !== null && to <= at) {
        throw new DomainError('input-invalid', 'the time has passed', {}, [
          { pointer: '/at', zh: '定时发布的时间须在将来', en: 'The time must be in the future' },
        ]);
      }
      return {
        ...article,
        version: article.version + 1,
        updatedAt: at,
        working: rescheduled(article.working, to ?? undefined),
      };
    },
  });
