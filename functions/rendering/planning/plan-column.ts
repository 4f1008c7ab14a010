import { later, type PagePlan, urgently } from '#functions/rendering/planning/page-plan.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { type ColumnTree, columnPathIds } from '#shared/domain/column/column-tree.ts';
import type { PageSpec } from '#shared/domain/page/page.ts';
import { archiveIndexPage, archivePage, columnPages } from '#shared/domain/page/plan/column-pages.ts';
import { ReaderRepository } from '#shared/repositories/page/reader-repository.ts';
import { RedirectRepository } from '#shared/repositories/page/redirect-repository.ts';

const subtree = (tree: ColumnTree, columnId: string): readonly Column[] =>
  [...tree.values()].filter((column) => columnPathIds(tree, column.columnId).includes(columnId));

const isAtOrBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** The folders of the columns, present and former, none of them below another. */
const folders = async (
  { tables }: RenderingServices,
  siteId: string,
  columns: readonly Column[],
): Promise<readonly string[]> => {
  const paths = columns.map(({ path }) => path);
  const redirects = await new RedirectRepository(tables).list(siteId);
  const former = redirects.filter(({ to }) => paths.some((path) => isAtOrBelow(to, path)));
  const all = [...new Set([...paths, ...former.map(({ path }) => path)])];
  return all.filter((path) => !all.some((other) => other !== path && isAtOrBelow(path, other)));
};

const archives = async (services: RenderingServices, column: Column): Promise<readonly PageSpec[]> => {
  const spans = await services.spans.list(column.siteId, column.columnId);
  const pages = spans.map(({ rangeId }) => archivePage(column, rangeId));
  return pages.length === 0 ? [] : [archiveIndexPage(column), ...pages];
};

/** A column's own fields changed: its page at once, then all that stands in its folders and below it, and who shows it. */
export const planColumn = async (services: RenderingServices, siteId: string, columnId: string): Promise<PagePlan> => {
  const { tree } = await services.snapshots.site(siteId);
  const showing = await new ReaderRepository(services.tables).of(tag.column(siteId, columnId));
  const columns = subtree(tree, columnId);
  const [column] = columns.filter((one) => one.columnId === columnId);
  if (!column) return { pages: later(showing), tasks: [] };
  const below = columns.filter((one) => one !== column).flatMap(columnPages);
  const archived = (await Promise.all(columns.map((one) => archives(services, one)))).flat();
  const prefixes = (await folders(services, siteId, columns)).map((folder) => `${folder}/`);
  return {
    pages: [...urgently(columnPages(column)), ...later([...below, ...archived, ...showing])],
    tasks: [{ task: 'requestPages', siteId, prefixes: [...prefixes].sort() }],
  };
};
