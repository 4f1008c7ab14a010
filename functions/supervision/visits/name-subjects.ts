import type { Services } from '#functions/composition/services.ts';
import { clusterMap } from '#functions/supervision/cluster-map.ts';
import { pageAddress } from '#shared/domain/page/page-fate.ts';
import { pagePath } from '#shared/domain/page/page-path.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { siteVisitKey } from '#shared/domain/visit/visit-counts.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

export type SubjectName = { readonly name: string; readonly address: string };

/** Names and absolute addresses of what visits are counted by; what is not public any more has no name. */
export const nameSubjects = async (
  services: Pick<Services, 'tables' | 'config'>,
  site: Site,
  keys: readonly string[],
): Promise<ReadonlyMap<string, SubjectName>> => {
  const base = (await clusterMap(services)).baseOf(site);
  const names = new Map<string, SubjectName>();
  const idsOf = (prefix: string) => keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  if (keys.includes(siteVisitKey)) names.set(siteVisitKey, { name: site.name.zh, address: `${base}/` });
  const columnIds = idsOf('column:');
  if (columnIds.length > 0) {
    const tree = await new ColumnRepository(services.tables).tree(site.siteId);
    for (const columnId of columnIds) {
      const column = tree.get(columnId);
      const address = column && `${base}${pageAddress(pagePath.list(column.path))}`;
      if (column && address) names.set(`column:${columnId}`, { name: column.name.zh, address });
    }
  }
  const articleIds = idsOf('article:');
  const articles = await new ArticleRepository(services.tables).findMany(
    articleIds.map((articleId) => ({ siteId: site.siteId, articleId })),
  );
  for (const article of articles) {
    if (article?.live?.status !== 'published') continue;
    const { content, url } = article.live;
    names.set(`article:${article.articleId}`, { name: content.title, address: `${base}${url}` });
  }
  return names;
};
