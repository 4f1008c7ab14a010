import { assertHoldsNothing } from '#functions/sites/change/assert-holds-nothing.ts';
import { saveLeaving } from '#functions/sites/sets/save-leaving.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, reaches } from '#shared/domain/access/permission.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { type ColumnTree, childColumns, columnPathIds } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { columnSets } from '#shared/domain/site/sets/column-sets.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

export type RetireSetInput = {
  readonly setId: string;
  /** Of the set's columns; undefined = all that are in use. */
  readonly columnIds?: readonly string[] | undefined;
};

const leavingColumns = (tree: ColumnTree, { setId, columnIds }: RetireSetInput): readonly Column[] => {
  const set = columnSets.find((one) => one.setId === setId);
  if (!set) throw new DomainError('not-found', `no set ${setId}`, { setId });
  return set.columns
    .filter(({ columnId }) => columnIds === undefined || columnIds.includes(columnId))
    .flatMap(({ columnId }) => tree.get(columnId) ?? [])
    .filter(({ status, base }) => status === 'active' && !base);
};

/**
 * Retires the columns of a set that a site has, all or none; only empty ones without other columns below them can go.
 * They can be added again: see `addColumnSet`.
 *
 * @throws DomainError not-found, forbidden, column-not-found where none is in use, column-in-use
 */
export const retireColumnSet =
  (ports: TaskPorts) =>
  async (actor: Actor, siteId: string, input: RetireSetInput): Promise<readonly Column[]> => {
    if (!reaches(actor, siteId)) throw new DomainError('not-found', `nothing of site ${siteId} is open`, { siteId });
    const columns = new ColumnRepository(ports.tables);
    const tree = await columns.tree(siteId);
    const leaving = leavingColumns(tree, input);
    if (leaving.length === 0) {
      authorise(actor, 'column.manage', { siteId });
      throw new DomainError('column-not-found', `${siteId} uses none of ${input.setId}`, { setId: input.setId });
    }
    for (const { columnId } of leaving)
      authorise(actor, 'column.manage', { siteId, columnPath: columnPathIds(tree, columnId) });
    const ids = new Set(leaving.map(({ columnId }) => columnId));
    for (const column of leaving) {
      if (childColumns(tree, column.columnId).some(({ columnId }) => !ids.has(columnId)))
        throw new DomainError('column-in-use', `column ${column.columnId} has columns below it`, {
          siteId,
          columnId: column.columnId,
        });
      await assertHoldsNothing(ports.tables, column);
    }
    return saveLeaving(ports, actor, {
      siteId,
      tree,
      retiring: leaving,
      removing: [],
      audit: { action: 'column.retireSet', setId: input.setId },
    });
  };
