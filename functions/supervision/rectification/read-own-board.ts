import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { ColumnTree } from '#shared/domain/column/column-tree.ts';
import { boardOf } from '#shared/domain/upkeep/column-limit.ts';
import type { RectificationNotice } from '#shared/domain/upkeep/rectification.ts';
import { boardsRead } from '#shared/domain/upkeep/supervised-boards.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { UpkeepRepository } from '#shared/repositories/upkeep/upkeep-repository.ts';

type About = Pick<RectificationNotice, 'siteId' | 'subject'>;

/** Tells which notices a person may read: whoever was put in charge of boards reads those about columns of these (ACL-07). */
export const readsNotice = async (
  { tables }: Pick<Services, 'tables'>,
  actor: Actor,
): Promise<(notice: About) => Promise<boolean>> => {
  const rules = await new UpkeepRepository(tables).rules();
  const trees = new Map<string, Promise<ColumnTree>>();
  const treeOf = (siteId: string): Promise<ColumnTree> => {
    const tree = trees.get(siteId) ?? new ColumnRepository(tables).tree(siteId);
    trees.set(siteId, tree);
    return tree;
  };
  return async ({ siteId, subject }) => {
    const boards = boardsRead(rules, actor, siteId);
    if (!boards) return true;
    const tree = await treeOf(siteId);
    const column = subject.kind === 'column' ? tree.get(subject.id) : undefined;
    return column !== undefined && boards.has(boardOf(tree, column));
  };
};
