import { inOccasionOrder } from '#shared/domain/article/occasion.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import type { Column } from '#shared/domain/column/column.ts';
import type { PageBlock } from '#shared/domain/page/block/page-block.ts';
import { pagePath } from '#shared/domain/page/page-path.ts';
import type { ArchiveRange } from '#shared/rendering/data-reader.ts';
import type { PageContext } from '#shared/rendering/page-context.ts';
import type { PageMaker } from '#shared/rendering/pages/page-model.ts';
import { articleView } from '#shared/rendering/view/article-view.ts';
import { blockViews } from '#shared/rendering/view/block-views.ts';
import { columnView, isHomeColumn } from '#shared/rendering/view/column-view.ts';
import { columnCrumbs } from '#shared/rendering/view/crumbs.ts';
import { rowViews } from '#shared/rendering/view/row-view.ts';

const pageSize = 20;
const leaderLimit = 60;

/** The columns beside a column: its children, or its siblings when it has none. */
export const columnsBeside = async (context: PageContext, columns: readonly Column[]) => {
  const column = columns.at(-1);
  if (!column) return { parent: undefined, children: [] };
  const siteId = context.site.siteId;
  const children = await context.reader.children(siteId, column.columnId);
  const parent = columns.at(-2);
  const beside = children.length > 0 || !parent ? children : await context.reader.children(siteId, parent.columnId);
  const above = children.length > 0 || !parent ? column : parent;
  return {
    parent: isHomeColumn(above, context.lang) ? undefined : columnView(context, above),
    children: beside.map((child) => columnView(context, child)),
  };
};

/** Whether a block shows the rows of the page's own column, so that they need not stand below it again. */
const showsOwnRows = ({ siteId, columnId }: Column, block: PageBlock): boolean =>
  'column' in block && block.kind !== 'columns' && block.column === columnId && (block.site ?? siteId) === siteId;

/** The archive page that goes on where the newest page ends. */
const goesOn = (ranges: readonly ArchiveRange[], lastKey: string | undefined): ArchiveRange | undefined =>
  ranges.find((range) => lastKey !== undefined && range.from <= lastKey && lastKey <= range.to) ?? ranges[0];

/** A column's newest page. */
export const listPage: PageMaker = async (context) => {
  const { spec, reader, site, root } = context;
  const siteId = site.siteId;
  const columnId = spec.columnId ?? '';
  const columns = await reader.columnPath(siteId, columnId);
  const column = columns.at(-1);
  if (!column) return undefined;
  const { listStyle, template } = column;
  const limit = listStyle === 'single' ? 1 : listStyle === 'leaders' ? leaderLimit : pageSize;
  const [rows, beside] = await Promise.all([reader.rows({ siteId, columnId, limit }), columnsBeside(context, columns)]);
  const hasChildren = beside.parent?.columnId === columnId && beside.children.length > 0;
  reader.replay([{ tag: tag.columnBlocks(siteId, columnId) }]);
  const blocks = column.blocks ?? [];
  if (rows.length === 0 && !hasChildren && blocks.length === 0) return undefined;
  const shown = listStyle === 'single' ? rows[0] : undefined;
  const live = shown && (await reader.article(shown.source.siteId, shown.source.articleId));
  const ranges = rows.length < limit || limit !== pageSize ? [] : await reader.archiveRanges(siteId, columnId);
  const older = goesOn(ranges, rows.at(-1)?.displayKey);
  const common = {
    title: columnView(context, column).name,
    description: column.description,
    columns,
    crumbs: columnCrumbs(context, columns),
  };
  const own = template?.list === undefined ? [] : [template.list];
  if (live)
    return {
      ...common,
      edition: live.article.live,
      templates: [...own, 'lists/single', 'lists/list'],
      data: { beside, article: await articleView(context, live) },
    };
  const inOrder = listStyle === 'occasions' ? inOccasionOrder(rows) : rows;
  const listed = blocks.some((block) => showsOwnRows(column, block)) ? [] : inOrder;
  const usual = blocks.length > 0 ? ['lists/blocks'] : [`lists/${listStyle}`];
  return {
    ...common,
    templates: [...own, ...usual, 'lists/list'],
    data: {
      beside,
      blocks: blockViews(context, blocks),
      editing: context.options.editing ?? false,
      rows: await rowViews(context, listed),
      older: older && `${root}/${pagePath.archive(column.path, older.rangeId)}`,
      archived: ranges.length > 0,
    },
  };
};
