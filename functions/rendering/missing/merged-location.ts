import { TableDataReader } from '#functions/rendering/reader/table-data-reader.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { pagePath } from '#shared/domain/page/page-path.ts';
import type { Site } from '#shared/domain/site/site.ts';

/** Where an address of a merged site leads now: the article (which says itself whether it was withdrawn), the column it went into, else the receiving site's home page. */
export const mergedLocation = async (
  services: RenderingServices,
  site: Site,
  path: string,
): Promise<string | undefined> => {
  if (!site.mergedInto || site.status === 'preparing') return undefined;
  const { siteId, columns } = site.mergedInto;
  const reader = new TableDataReader(services);
  const into = await reader.site(siteId);
  if (!into) return undefined;
  const base = reader.baseOf(into);
  const articleId = /^([0-9A-Za-z-]{1,40})\.html$/.exec(path.slice(path.lastIndexOf('/') + 1))?.[1];
  const article = articleId === undefined ? undefined : await reader.articleState(siteId, articleId);
  if (article?.live) return `${base}${article.live.url}`;
  const [from, tree] = await Promise.all([reader.tree(site.siteId), reader.tree(siteId)]);
  const [column] = [...from.values()]
    .filter((one) => path.startsWith(`${one.path}/`))
    .sort((a, b) => b.path.length - a.path.length);
  const target = column && tree.get(columns[column.columnId] ?? '');
  return target ? `${base}/${pagePath.list(target.path)}` : `${base}/`;
};
