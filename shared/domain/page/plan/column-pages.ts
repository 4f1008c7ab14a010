import type { Column } from '#shared/domain/column/column.ts';
import type { PageKind, PageSpec } from '#shared/domain/page/page.ts';
import { pagePath } from '#shared/domain/page/page-path.ts';

const spec = (column: Column, kind: PageKind, path: string): PageSpec => ({
  siteId: column.siteId,
  kind,
  lang: column.lang,
  path,
  columnId: column.columnId,
});

/** The pages of a column that do not depend on how many rows it has. */
export const columnPages = (column: Column): readonly PageSpec[] => [
  spec(column, 'list', pagePath.list(column.path)),
  spec(column, 'feed', pagePath.feed(column.path)),
];

export const archiveIndexPage = (column: Column): PageSpec =>
  spec(column, 'archiveIndex', pagePath.archiveIndex(column.path));

export const archivePage = (column: Column, rangeId: string): PageSpec => ({
  ...spec(column, 'archive', pagePath.archive(column.path, rangeId)),
  rangeId,
});
