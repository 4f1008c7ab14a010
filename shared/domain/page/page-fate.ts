import type { Article } from '#shared/domain/article/article.ts';
import { type ColumnTree, columnPath } from '#shared/domain/column/column-tree.ts';
import type { PageSpec } from '#shared/domain/page/page.ts';
import { articlePage } from '#shared/domain/page/plan/article-page.ts';
import { archiveIndexPage, archivePage, columnPages } from '#shared/domain/page/plan/column-pages.ts';

/** What is to become of a page: rendered, or gone for a reason a reader is told. `to` is site-relative, with leading slash. */
export type PageFate =
  | { readonly state: 'live' }
  | { readonly state: 'withdrawn' }
  | { readonly state: 'gone' }
  | { readonly state: 'redirect'; readonly to: string };

/** Site-relative address of a page as readers see it: a folder's index page stands at the folder. */
export const pageAddress = (path: string): string => `/${path.replace(/(^|\/)index\.html$/, '$1')}`;

const articleFate = (spec: PageSpec, article: Article | undefined): PageFate => {
  const page = article && articlePage(article);
  if (!page) return { state: 'gone' };
  if (article.live?.status !== 'published') return { state: 'withdrawn' };
  return page.path === spec.path ? { state: 'live' } : { state: 'redirect', to: pageAddress(page.path) };
};

const columnFate = (spec: PageSpec, tree: ColumnTree): PageFate => {
  let column = tree.get(spec.columnId ?? '');
  for (let steps = 0; column?.status === 'merged' && steps < 20; steps += 1) column = tree.get(column.mergedInto ?? '');
  if (!column || columnPath(tree, column.columnId).some(({ status }) => status === 'retired')) return { state: 'gone' };
  const pages = [...columnPages(column), archiveIndexPage(column), archivePage(column, spec.rangeId ?? '')];
  const page = pages.find(({ kind }) => kind === spec.kind);
  if (page?.path === spec.path) return { state: 'live' };
  // A merged column's ranges are not its successor's.
  const to = column.columnId === spec.columnId && page ? page.path : columnPages(column)[0]?.path;
  return { state: 'redirect', to: pageAddress(to ?? '') };
};

/** Decides from the present state what becomes of a page, so that no planner's older opinion counts. */
export const pageFate = (
  spec: PageSpec,
  now: { readonly article?: Article | undefined; readonly tree: ColumnTree },
): PageFate => {
  if (spec.kind === 'article') return articleFate(spec, now.article);
  return spec.columnId === undefined ? { state: 'live' } : columnFate(spec, now.tree);
};
