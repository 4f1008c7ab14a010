import type { Article } from '#shared/domain/article/article.ts';
import type { PageSpec } from '#shared/domain/page/page.ts';

/** The page an article has now, or had when it was live; undefined when it was never online, or only refers to another site's. */
export const articlePage = ({ siteId, articleId, live, adoptedFrom }: Article): PageSpec | undefined =>
  adoptedFrom?.mode !== 'reference' && live?.url.startsWith('/')
    ? {
        siteId,
        kind: 'article',
        lang: live.content.lang,
        path: live.url.slice(1),
        columnId: live.content.columnId,
        articleId,
      }
    : undefined;
