import { localDate } from '#shared/domain/page/local-time.ts';

/** Where the pages of a site stand, relative to its root and without leading slash. The one place that knows addresses. */
export const pagePath = {
  home: (lang: 'zh' | 'en' = 'zh') => (lang === 'en' ? 'en/index.html' : 'index.html'),
  list: (columnPath: string) => `${columnPath}/index.html`,
  feed: (columnPath: string) => `${columnPath}/feed.xml`,
  archiveIndex: (columnPath: string) => `${columnPath}/archive/index.html`,
  archive: (columnPath: string, rangeId: string) => `${columnPath}/archive/${rangeId}.html`,
  article: (columnPath: string, publishedAt: string, articleId: string) =>
    `${columnPath}/${localDate(publishedAt).slice(0, 4)}/${articleId}.html`,
  sitemapPage: (lang: 'zh' | 'en' = 'zh') => (lang === 'en' ? 'en/sitemap.html' : 'sitemap.html'),
  sitemapXml: 'sitemap.xml',
  robots: 'robots.txt',
  notFound: '404.html',
} as const;

/** Object key of a page: `<siteId>/pages/<path>`. */
export const pageObjectKey = (siteId: string, path: string): string => `${siteId}/pages/${path}`;
