import type { PageSpec } from '#shared/domain/page/page.ts';
import { pagePath } from '#shared/domain/page/page-path.ts';
import type { Site } from '#shared/domain/site/site.ts';

/** The pages every site has, whatever its columns. */
export const sitePages = ({ siteId, languages }: Pick<Site, 'siteId' | 'languages'>): readonly PageSpec[] => [
  ...languages.flatMap((lang): PageSpec[] => [
    { siteId, kind: 'home', lang, path: pagePath.home(lang) },
    { siteId, kind: 'sitemapPage', lang, path: pagePath.sitemapPage(lang) },
  ]),
  { siteId, kind: 'notFound', lang: 'zh', path: pagePath.notFound },
  { siteId, kind: 'robots', lang: 'zh', path: pagePath.robots },
  { siteId, kind: 'sitemapXml', lang: 'zh', path: pagePath.sitemapXml },
];
