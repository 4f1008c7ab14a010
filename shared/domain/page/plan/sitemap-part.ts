import type { PageKind, PageSpec } from '#shared/domain/page/page.ts';
import { pagePath } from '#shared/domain/page/page-path.ts';

/** sitemap.xml itself, or the part of it that covers a range of paths. */
export const sitemapPart = (siteId: string, rangeId: string | undefined): PageSpec => ({
  siteId,
  kind: 'sitemapXml',
  lang: 'zh',
  path: rangeId === undefined ? pagePath.sitemapXml : `sitemap-${rangeId}.xml`,
  rangeId,
});

/** Whether sitemap.xml names pages of this kind. */
export const isListedKind = (kind: PageKind | undefined): boolean =>
  kind === 'home' || kind === 'list' || kind === 'article';
