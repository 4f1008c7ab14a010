import type { Article, LiveStatus } from '#shared/domain/article/article.ts';
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
/** Takes it off in an emergency; a pending working edition stays where it is. @throws DomainError transition-refused */
export const takeDownArticle = leave('takedown', 'takenDown');
/** Its time is over. @throws DomainError transition-refused */
export const expireArticle = leave('expire', 'expired');
