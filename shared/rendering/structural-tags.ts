import { tag } from '#shared/domain/cluster/tag.ts';
import type { PageRead, PageSpec } from '#shared/domain/page/page.ts';
import type { Site } from '#shared/domain/site/site.ts';

/**
 * Tags that follow from what a page is, so that no one stores them: the frame every page of a site has (cluster, its site,
 * the sites above it, navigation, templates) and, of an article or column page, the article and its columns. Of an archive
 * page also its column's list: the planner finds the page of a key by the ranges, however many pages an archive has, and the
 * page shows no other row. `columnIds` is the column and its ancestors, root first.
 */
export const structuralTags = (
  spec: PageSpec,
  site: Pick<Site, 'siteId' | 'parentSiteId' | 'hostSiteId'>,
  columnIds: readonly string[],
): readonly string[] => {
  const { siteId, parentSiteId, hostSiteId } = site;
  const above = [parentSiteId, hostSiteId].filter((id) => id !== undefined);
  return [
    tag.cluster,
    tag.site(siteId),
    ...above.map(tag.site),
    tag.navigation(siteId),
    tag.templates(siteId),
    ...columnIds.map((columnId) => tag.column(siteId, columnId)),
    ...(spec.articleId === undefined ? [] : [tag.article(siteId, spec.articleId)]),
    ...(spec.kind === 'archive' && spec.columnId !== undefined ? [tag.list(siteId, spec.columnId)] : []),
  ];
};

/** The reads of a page that its structural tags leave open: what the reverse index keeps. */
export const recordedReads = (reads: readonly PageRead[], structural: readonly string[]): readonly PageRead[] => {
  const known = new Set(structural);
  return reads.filter((read) => !known.has(read.tag));
};
