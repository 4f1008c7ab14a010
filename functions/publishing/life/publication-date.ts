import { type StepDeps, takeStep } from '#functions/publishing/life/take-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { grantsFor, type Place } from '#shared/domain/access/permission.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { assertAct } from '#shared/domain/article/article-workflow.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { livePlaceOf } from '#shared/repositories/article/article-context.ts';

type Target = { readonly siteId: string; readonly articleId: string; readonly actor: Actor };

/** Asks for another publication date; nothing changes until a second person approves. @throws DomainError transition-refused, input-invalid for a date to come */
export const proposeDate = (
  deps: StepDeps,
  { to, reason, ...target }: Target & { readonly to: string; readonly reason: string },
): Promise<Article> =>
  takeStep(deps, {
    ...target,
    action: 'article.changeDate',
    on: 'live',
    act: 'article.proposeDate',
    event: 'ArticleSaved',
    facts: { to, reason },
    decide: (article, at) => {
      assertAct(article, 'changeDate');
      if (to > at) {
        throw new DomainError('input-invalid', 'a date to come', {}, [
          { pointer: '/to', zh: '发布日期不能晚于现在', en: 'The publication date cannot lie in the future' },
        ]);
      }
      return {
        ...article,
        version: article.version + 1,
        updatedAt: at,
        dateChange: { to, reason, by: target.actor.accountId, at },
      };
    },
  });

/** Whether the actor approves in a right that is neither the proposer's own nor held as the proposer's deputy. */
const isSecondPerson = (actor: Actor, proposer: string, place: Place): boolean =>
  actor.accountId !== proposer &&
  grantsFor(actor, 'article.approveDate', place).some((grant) => grant.deputyFor !== proposer);

/**
 * Decides on a proposed date; never by the one who proposed it, nor by their deputy.
 *
 * @throws DomainError transition-refused when nothing is proposed, self-review
 */
export const decideDate = (
  deps: StepDeps,
  { approve, ...target }: Target & { readonly approve: boolean },
): Promise<Article> =>
  takeStep(deps, {
    ...target,
    action: 'article.approveDate',
    on: 'live',
    act: approve ? 'article.approveDate' : 'article.refuseDate',
    event: approve ? 'ArticlePublished' : 'ArticleSaved',
    decide: (article, at, context) => {
      assertAct(article, 'changeDate');
      if (!article.dateChange || !article.live) throw new DomainError('transition-refused', 'no date is proposed');
      if (!isSecondPerson(target.actor, article.dateChange.by, livePlaceOf(context)))
        throw new DomainError('self-review', 'proposed by the same person');
      const live = approve ? { ...article.live, publishedAt: article.dateChange.to, statusAt: at } : article.live;
      return { ...article, version: article.version + 1, updatedAt: at, dateChange: undefined, live };
    },
  });
