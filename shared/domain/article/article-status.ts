import type { Article, LiveStatus, WorkingStatus } from '#shared/domain/article/article.ts';

/** Status of the live edition or, where it was never live, of the working one. */
export const statusOf = (article: Article): LiveStatus | WorkingStatus =>
  article.live?.status ?? article.working?.status ?? 'draft';

/** Whether readers may see it now. */
export const isPublic = (article: Article): boolean => article.live?.status === 'published';
