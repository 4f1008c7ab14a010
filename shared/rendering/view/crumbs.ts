import type { Column } from '#shared/domain/column/column.ts';
import type { PageContext } from '#shared/rendering/page-context.ts';
import type { Crumb } from '#shared/rendering/pages/page-model.ts';
import { columnView, isHomeColumn } from '#shared/rendering/view/column-view.ts';

/** The way from the home page to a column, the column itself last; the home page is the frame's. */
export const columnCrumbs = (context: PageContext, columns: readonly Column[]): readonly Crumb[] =>
  columns
    .filter((column) => !isHomeColumn(column, context.lang))
    .map((column) => columnView(context, column))
    .map(({ name, address }) => ({ name, address }));
