import type { Column } from '#shared/domain/column/column.ts';
import { type ColumnTree, childColumns } from '#shared/domain/column/column-tree.ts';
import { isCatalogueId } from '#shared/domain/disclosure/catalogue.ts';
import type { PageBlock } from '#shared/domain/page/block/page-block.ts';
import type { NavigationColumn } from '#shared/rendering/data-reader.ts';

/** Whether a block of a topic page has something to show: its own words, or a column that is not empty. */
const blockShows = (block: PageBlock, siteId: string, tree: ColumnTree, filled: ReadonlySet<string>): boolean => {
  if (block.kind === 'heading') return false;
  if (!('column' in block) || (block.site ?? siteId) !== siteId) return true;
  if (block.kind !== 'columns') return filled.has(block.column);
  // One level is enough: what stands below a column is hardly put together of the page above it.
  return childColumns(tree, block.column).some(
    ({ columnId, blocks = [], visible }) => visible && (filled.has(columnId) || blocks.length > 0),
  );
};

/** Something to show: a row, a block of a topic page, a value below a facet of the catalogue. */
const shows = ({ siteId, columnId, blocks = [] }: Column, tree: ColumnTree, filled: ReadonlySet<string>): boolean =>
  filled.has(columnId) ||
  blocks.some((block) => blockShows(block, siteId, tree, filled)) ||
  (isCatalogueId(columnId) && [...filled].some((id) => id.startsWith(`${columnId}~`)));

/** Children a reader may be shown: active, visible, not empty. */
export const visibleChildren = (
  tree: ColumnTree,
  filled: ReadonlySet<string>,
  parentId: string | undefined,
): readonly Column[] => childColumns(tree, parentId).filter((column) => column.visible && shows(column, tree, filled));

/** The visible tree of one language, `levels` deep. */
export const visibleTree = (
  tree: ColumnTree,
  filled: ReadonlySet<string>,
  options: { readonly lang: 'zh' | 'en'; readonly levels: number; readonly parentId?: string | undefined },
): readonly NavigationColumn[] =>
  visibleChildren(tree, filled, options.parentId)
    .filter((column) => column.lang === options.lang)
    .map((column) => ({
      column,
      children:
        options.levels > 1
          ? visibleTree(tree, filled, { ...options, levels: options.levels - 1, parentId: column.columnId })
          : [],
    }));
