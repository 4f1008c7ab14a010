import type { Article } from '#shared/domain/article/article.ts';
import type { PageSpec } from '#shared/domain/page/page.ts';

/** The page an article has now, or had when it was live; undefined when it was never online. */
export const articlePage = ({ siteId, articleId, live }: Article): PageSpec | undefined =>
  live?.url.startsWith('/')
    ? {
        siteId,
        kind: 'article',
        lang: live.content.lang,
        path: live.url.slice(1),
        columnId: live.content.columnId,
        articleId,
      }
    : undefined;
