import type { Column } from '#shared/domain/column/column.ts';
import { type ColumnTree, childColumns } from '#shared/domain/column/column-tree.ts';
import { isCatalogueId } from '#shared/domain/disclosure/catalogue.ts';
import type { NavigationColumn } from '#shared/rendering/data-reader.ts';

/** Something to show: a row, the blocks of a topic page, a value below a facet of the catalogue. */
const shows = ({ columnId, blocks }: Column, filled: ReadonlySet<string>): boolean =>
  filled.has(columnId) ||
  (blocks !== undefined && blocks.length > 0) ||
  (isCatalogueId(columnId) && [...filled].some((id) => id.startsWith(`${columnId}~`)));

/** Children a reader may be shown: active, visible, not empty. */
export const visibleChildren = (
  tree: ColumnTree,
  filled: ReadonlySet<string>,
  parentId: string | undefined,
): readonly Column[] => childColumns(tree, parentId).filter((column) => column.visible && shows(column, filled));

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
