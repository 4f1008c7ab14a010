import { displayKey } from '#shared/domain/article/placement.ts';
import type { PageMaker } from '#shared/rendering/pages/page-model.ts';
import { articleView } from '#shared/rendering/view/article-view.ts';
import { columnCrumbs } from '#shared/rendering/view/crumbs.ts';
import { rowViews } from '#shared/rendering/view/row-view.ts';

const kindTemplates: Readonly<Record<string, string>> = {
  policyDocument: 'articles/document',
  regulation: 'articles/document',
  leaderProfile: 'articles/leader',
  gallery: 'articles/gallery',
  video: 'articles/video',
  link: 'articles/link',
};

/** An article's own page. */
export const articlePage: PageMaker = async (context) => {
  const { spec, reader, site, options } = context;
  const live = await reader.article(site.siteId, spec.articleId ?? '');
  const edition = live?.article.live;
  if (!live || edition?.status !== 'published') return undefined;
  const { content } = edition;
  const columns = await reader.columnPath(site.siteId, content.columnId);
  if (columns.length === 0) return undefined;
  const key = displayKey({
    publishedAt: edition.publishedAt,
    articleId: spec.articleId ?? '',
    pinned: content.pinnedUntil !== undefined && content.pinnedUntil > options.now,
    rank: content.leader?.rank,
  });
  const { newer, older } = await reader.neighbours(site.siteId, content.columnId, key);
  const [newerRow] = newer ? await rowViews(context, [newer]) : [];
  const [olderRow] = older ? await rowViews(context, [older]) : [];
  const byColumn = columns.at(-1)?.template?.article;
  const byKind = kindTemplates[content.kind];
  return {
    templates: [byColumn, byKind, 'articles/article'].filter((name) => name !== undefined),
    title: content.title,
    description: content.summary,
    columns,
    edition,
    crumbs: columnCrumbs(context, columns),
    data: { article: await articleView(context, live), newer: newerRow, older: olderRow },
  };
};
