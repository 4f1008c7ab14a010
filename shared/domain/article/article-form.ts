import type { Article } from '#shared/domain/article/article.ts';

/**
 * The form of all that is derived from an article: traces, rows, opinions, its entry in search. A change of this code that
 * derives something more, or otherwise, raises it by one; articles saved before are renewed at night, or by `renew-articles`
 * at once. So far:
 *
 * 1. traces of the files it uses; rows of people's desks and of what is ready; rows of the disclosure catalogue; what its
 *    reviewers said before opinions were kept apart.
 */
export const articleForm = 1;

/** Whether all that this version of the code derives from the article is there. */
export const isOfPresentForm = ({ form }: Pick<Article, 'form'>): boolean => form === articleForm;
