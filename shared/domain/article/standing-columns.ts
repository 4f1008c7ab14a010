import type { EditionContent } from '#shared/domain/article/article.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { type ColumnTree, columnPath, effectiveColumn } from '#shared/domain/column/column-tree.ts';

type Stands = Pick<EditionContent, 'columnId' | 'alsoIn'>;

/** As many further columns, and as many lists by all of its columns, as an article may stand in: its rows fit one transaction. */
export const mostFurtherColumns = 5;
export const mostLists = 20;

/** The further columns of its site chosen for an edition, as they are today; one that takes nothing any more is left out. */
export const furtherColumns = (tree: ColumnTree, { columnId, alsoIn }: Stands): readonly Column[] => {
  const own = effectiveColumn(tree, columnId)?.columnId;
  const chosen = (alsoIn ?? []).flatMap((id) => effectiveColumn(tree, id) ?? []);
  const taking = chosen.filter((column) => column.status === 'active' && column.columnId !== own);
  return [...new Map(taking.map((column) => [column.columnId, column])).values()];
};

/** Every column in whose list an edition stands: its own and those above it, then the further ones with those above them. Empty where its own is not there. */
export const standingColumns = (tree: ColumnTree, content: Stands): readonly Column[] => {
  const path = columnPath(tree, content.columnId);
  if (path.length === 0) return [];
  const further = furtherColumns(tree, content).flatMap(({ columnId }) => columnPath(tree, columnId));
  return [...new Map([...path, ...further].map((column) => [column.columnId, column])).values()];
};
