import type { Article, LiveStatus, WorkingEdition } from '#shared/domain/article/article.ts';
import { type ArticleAct, assertAct } from '#shared/domain/article/article-workflow.ts';

const leave =
  (act: ArticleAct, status: LiveStatus) =>
  (article: Article, at: string, reason?: string): Article => {
    assertAct(article, act);
    return {
      ...article,
      version: article.version + 1,
      updatedAt: at,
      live: article.live && { ...article.live, status, statusAt: at, statusReason: reason },
    };
  };

/** Takes a published article offline with a notice. @throws DomainError transition-refused */
export const withdrawArticle = leave('withdraw', 'withdrawn');
const takeOff = leave('takedown', 'takenDown');

/** A text on its way online is a draft again: approvals given before the takedown knew nothing of its reason. */
const recalled = (working: WorkingEdition): WorkingEdition =>
  working.status === 'draft' || working.status === 'returned'
    ? { ...working, scheduledAt: undefined }
    : { ...working, status: 'draft', review: undefined, scheduledAt: undefined };

/**
 * Takes it off in an emergency. A pending working edition keeps its text but nothing brings it online without a new
 * submission.
 *
 * @throws DomainError transition-refused
 */
export const takeDownArticle = (article: Article, at: string, reason: string): Article => {
  const taken = takeOff(article, at, reason);
  return { ...taken, working: taken.working && recalled(taken.working) };
};
/** Its time is over. @throws DomainError transition-refused */
export const expireArticle = leave('expire', 'expired');
