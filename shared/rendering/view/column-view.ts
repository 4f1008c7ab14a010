import type { Column } from '#shared/domain/column/column.ts';
import { pagePath } from '#shared/domain/page/page-path.ts';
import type { NavigationColumn } from '#shared/rendering/data-reader.ts';
import type { PageContext } from '#shared/rendering/page-context.ts';

/** A column as templates see it. */
export type ColumnView = {
  readonly columnId: string;
  readonly name: string;
  readonly description: string;
  readonly address: string;
  readonly feed: string;
  readonly archive: string;
  readonly board: Column['board'];
  readonly channel: Column['channel'];
  readonly greenChannel: Column['greenChannel'];
  readonly listStyle: string;
  readonly children: readonly ColumnView[];
};

/** A column of the page's own site, or of the site at `base` when it is another's. */
export const columnView = (
  context: Pick<PageContext, 'lang' | 'root'>,
  column: Column,
  children: readonly NavigationColumn[] = [],
  base = context.root,
): ColumnView => ({
  columnId: column.columnId,
  name: column.name[column.lang === 'en' ? 'en' : context.lang],
  description: column.description,
  address: `${base}/${pagePath.list(column.path)}`,
  feed: `${base}/${pagePath.feed(column.path)}`,
  archive: `${base}/${pagePath.archiveIndex(column.path)}`,
  board: column.board,
  channel: column.channel,
  greenChannel: column.greenChannel,
  listStyle: column.listStyle,
  children: children.map((child) => columnView(context, child.column, child.children, base)),
});

/** The top columns of a language: an English tree hangs below one root whose page is the English home, so its children stand. */
export const topColumns = (columns: readonly NavigationColumn[], lang: 'zh' | 'en'): readonly NavigationColumn[] =>
  columns.flatMap((entry) => (isHomeColumn(entry.column, lang) ? entry.children : [entry]));

/** Whether a column's page stands where the home page of its language stands. */
export const isHomeColumn = (column: Pick<Column, 'path'>, lang: 'zh' | 'en'): boolean =>
  pagePath.list(column.path) === pagePath.home(lang);
