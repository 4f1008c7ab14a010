import { pagePath } from '#shared/domain/page/page-path.ts';
import type { PageContext } from '#shared/rendering/page-context.ts';

/** What crawlers may read: all but pages made per request. */
export const robotsTxt = async ({ base }: PageContext): Promise<string> =>
  `User-agent: *
Disallow: /search
Disallow: /leave
Disallow: /api/
Disallow: /admin/
Sitemap: ${base}/${pagePath.sitemapXml}
`;
