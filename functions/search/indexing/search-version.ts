import type { Article } from '#shared/domain/article/article.ts';
import type { Site } from '#shared/domain/site/site.ts';

const siteVersions = 1_000_000;

/**
 * Version of an article's entry in the index. The site's version counts as well, since launching or retiring a site
 * changes whether the same version of an article is found.
 */
export const searchVersion = (article: Pick<Article, 'version'>, site: Pick<Site, 'version'> | undefined): number =>
  article.version * siteVersions + Math.min(site?.version ?? 0, siteVersions - 1);

/** The article's version behind an entry's. */
export const articleVersionOf = (version: number): number => Math.floor(version / siteVersions);
