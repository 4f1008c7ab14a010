import type { ArticleStates } from '#functions/rendering/reader/article-states.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import type { Placement } from '#shared/domain/article/placement.ts';

/**
 * Rows whose article readers may see now. Rows of the site's own articles leave in the transaction that takes the article
 * down; rows from other sites are projections and may lag, so their articles and sites are asked.
 */
export const liveRows = async (
  rows: readonly Placement[],
  states: ArticleStates,
  siteIsServed: (siteId: string) => Promise<boolean>,
): Promise<readonly Placement[]> => {
  const foreign = rows.filter(({ siteId, source }) => source.siteId !== siteId);
  if (foreign.length === 0) return rows;
  const sources = foreign.map(({ source }) => source);
  const siteIds = [...new Set(sources.map(({ siteId }) => siteId))];
  const [articles, sitesServed] = await Promise.all([states.findMany(sources), Promise.all(siteIds.map(siteIsServed))]);
  const dead = new Set<Placement>();
  for (const [n, row] of foreign.entries()) {
    const article = articles[n];
    const live = article !== undefined && isPublic(article) && sitesServed[siteIds.indexOf(row.source.siteId)];
    if (!live) dead.add(row);
  }
  return rows.filter((row) => !dead.has(row));
};
