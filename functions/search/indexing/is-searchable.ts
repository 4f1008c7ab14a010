import type { Article } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import type { Site } from '#shared/domain/site/site.ts';

/** Whether search shows the article: it is online, its site is live, and the text is its own (a reference is found at its source). */
export const isSearchable = (article: Article, site: Pick<Site, 'status'> | undefined): boolean =>
  isPublic(article) && site?.status === 'live' && article.adoptedFrom?.mode !== 'reference';
