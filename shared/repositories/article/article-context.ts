import type { Actor } from '#shared/domain/access/actor.ts';
import { reaches } from '#shared/domain/access/permission.ts';
import type { Article } from '#shared/domain/article/article.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { type ColumnTree, columnPath } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** A column that takes content, with its ancestors (root first, itself last). */
export type ColumnContext = {
  readonly site: Site;
  readonly tree: ColumnTree;
  readonly path: readonly Column[];
  readonly pathIds: readonly string[];
  readonly column: Column;
};

/** An article and where its editions stand. A path is empty where the edition or its column is not there any more. */
export type ArticleContext = {
  readonly article: Article;
  readonly site: Site;
  readonly tree: ColumnTree;
  readonly workingPath: readonly Column[];
  readonly livePath: readonly Column[];
};

const siteAndTree = async (
  tables: TableStore,
  siteId: string,
): Promise<{ readonly site: Site; readonly tree: ColumnTree }> => {
  const [site, tree] = await Promise.all([
    new SiteRepository(tables).find(siteId),
    new ColumnRepository(tables).tree(siteId),
  ]);
  if (!site) throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
  return { site, tree };
};

/** The column as a place for content. @throws DomainError site-not-found, column-not-found (also for merged and retired columns) */
export const columnContext = async (tables: TableStore, siteId: string, columnId: string): Promise<ColumnContext> => {
  const { site, tree } = await siteAndTree(tables, siteId);
  const path = columnPath(tree, columnId);
  const column = path.at(-1);
  if (column?.status !== 'active')
    throw new DomainError('column-not-found', `no column ${columnId} in ${siteId}`, { siteId, columnId });
  return { site, tree, path, pathIds: path.map((step) => step.columnId), column };
};

/** Where the article's editions stand in `tree`. */
export const onTree = (
  { article, site }: Pick<ArticleContext, 'article' | 'site'>,
  tree: ColumnTree,
): ArticleContext => ({
  article,
  site,
  tree,
  workingPath: columnPath(tree, article.working?.content.columnId ?? ''),
  livePath: columnPath(tree, article.live?.content.columnId ?? ''),
});

/**
 * @param actor who asks; undefined only for the cluster itself
 * @throws DomainError not-found where nothing of the site is open to the actor, whether the article is there or not;
 * site-not-found, article-not-found
 */
export const articleContext = async (
  tables: TableStore,
  siteId: string,
  articleId: string,
  actor?: Actor,
): Promise<ArticleContext> => {
  if (actor && !reaches(actor, siteId))
    throw new DomainError('not-found', `nothing of site ${siteId} is open to ${actor.username}`, { siteId });
  const article = await new ArticleRepository(tables).find(siteId, articleId);
  if (!article)
    throw new DomainError('article-not-found', `no article ${articleId} in ${siteId}`, { siteId, articleId });
  const { site, tree } = await siteAndTree(tables, siteId);
  return onTree({ article, site }, tree);
};

export const idsOf = (path: readonly Column[]): readonly string[] => path.map((column) => column.columnId);

/** Where the article stands for permission: the edition being worked on, else the live one. */
export const placeOf = (
  context: ArticleContext,
): { readonly siteId: string; readonly columnPath: readonly string[] } => ({
  siteId: context.site.siteId,
  columnPath: idsOf(context.article.working ? context.workingPath : context.livePath),
});

/** Where what readers see stands. */
export const livePlaceOf = (
  context: ArticleContext,
): { readonly siteId: string; readonly columnPath: readonly string[] } => ({
  siteId: context.site.siteId,
  columnPath: idsOf(context.livePath),
});
