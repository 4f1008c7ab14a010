import type { Article } from '#shared/domain/article/article.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { columnPath } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** The column a step is about, with its ancestors (root first, itself last). */
export type ColumnContext = {
  readonly site: Site;
  readonly path: readonly Column[];
  readonly pathIds: readonly string[];
  readonly column: Column;
};

/** @throws DomainError site-not-found, column-not-found (also for merged and retired columns) */
export const columnContext = async (tables: TableStore, siteId: string, columnId: string): Promise<ColumnContext> => {
  const [site, tree] = await Promise.all([
    new SiteRepository(tables).find(siteId),
    new ColumnRepository(tables).tree(siteId),
  ]);
  if (!site) throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
  const path = columnPath(tree, columnId);
  const column = path.at(-1);
  if (!column || column.status !== 'active')
    throw new DomainError('column-not-found', `no column ${columnId} in ${siteId}`, { siteId, columnId });
  return { site, path, pathIds: path.map((step) => step.columnId), column };
};

/** The column of the edition that the next step works on: the working one where there is one. */
export const columnIdOf = (article: Article): string => (article.working ?? article.live)?.content.columnId ?? '';

/** The article and the context of its column. @throws DomainError article-not-found, column-not-found */
export const articleContext = async (
  tables: TableStore,
  siteId: string,
  articleId: string,
): Promise<ColumnContext & { readonly article: Article }> => {
  const article = await new ArticleRepository(tables).find(siteId, articleId);
  if (!article)
    throw new DomainError('article-not-found', `no article ${articleId} in ${siteId}`, { siteId, articleId });
  return { article, ...(await columnContext(tables, siteId, columnIdOf(article))) };
};
