import { assertHoldsNothing } from '#functions/sites/change/assert-holds-nothing.ts';
import { saveLeaving } from '#functions/sites/sets/save-leaving.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, reaches } from '#shared/domain/access/permission.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { childColumns, columnPathIds } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { columnSets } from '#shared/domain/site/sets/column-sets.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

export type UndoSetInput = {
  readonly setId: string;
  /** As adding the set answered them. */
  readonly columns: readonly { readonly columnId: string; readonly version: number }[];
};

/** Why a column that was added is still there: somebody changed it, or wrote or put something into it. */
export type Staying = { readonly columnId: string; readonly why: 'changed' | 'articles' | 'columns' };

export type UndoneSet = {
  readonly removed: readonly string[];
  /** These were retired before they were added. */
  readonly retired: readonly Column[];
  readonly stays: readonly Staying[];
};

/** Nobody has ever changed it: it is as the set made it. */
const isFresh = ({ version }: Column): boolean => version === 1;

const holdsArticles = async (tables: TableStore, column: Column): Promise<boolean> => {
  const { siteId, columnId } = column;
  // Of a column that is to vanish, what was withdrawn counts as well: it would be nowhere.
  if (isFresh(column) && (await new ArticleRepository(tables).listBehind({ siteId, columnId, limit: 1 })).length > 0)
    return true;
  return assertHoldsNothing(tables, column).then(
    () => false,
    (error: unknown) => {
      if (error instanceof DomainError && error.code === 'column-in-use') return true;
      throw error;
    },
  );
};

/**
 * Takes back what adding a set did: columns it made vanish, columns it took into use again are retired again. What has been
 * changed or filled since then stays, each with the reason.
 *
 * @throws DomainError not-found, forbidden, version-conflict
 */
export const undoColumnSet =
  (ports: TaskPorts) =>
  async (actor: Actor, siteId: string, input: UndoSetInput): Promise<UndoneSet> => {
    const { tables } = ports;
    if (!reaches(actor, siteId)) throw new DomainError('not-found', `nothing of site ${siteId} is open`, { siteId });
    const set = columnSets.find((one) => one.setId === input.setId);
    if (!set) throw new DomainError('not-found', `no set ${input.setId}`, { setId: input.setId });
    const columns = new ColumnRepository(tables);
    const [tree, mounted] = await Promise.all([columns.tree(siteId), columns.mountedOn(siteId)]);
    const asked = new Map(input.columns.map(({ columnId, version }) => [columnId, version]));
    const added = set.columns
      .flatMap(({ columnId }) => tree.get(columnId) ?? [])
      .filter(({ columnId, status, base }) => asked.has(columnId) && status === 'active' && !base);
    if (added.length === 0) authorise(actor, 'column.manage', { siteId });
    for (const { columnId } of added)
      authorise(actor, 'column.manage', { siteId, columnPath: columnPathIds(tree, columnId) });

    const why = async (column: Column, leaving: ReadonlySet<string>): Promise<Staying['why'] | undefined> => {
      const { columnId, version } = column;
      if (version !== asked.get(columnId)) return 'changed';
      const isAbove = childColumns(tree, columnId).some((child) => !leaving.has(child.columnId));
      if (isAbove || mounted.some((mount) => mount.columnId === columnId)) return 'columns';
      return (await holdsArticles(tables, column)) ? 'articles' : undefined;
    };
    const leaving = new Set<string>();
    const stays: Staying[] = [];
    // A set names what stands above first: asked from below, a column knows what becomes of those under it.
    for (const column of added.toReversed()) {
      const reason = await why(column, leaving);
      if (reason) stays.unshift({ columnId: column.columnId, why: reason });
      else leaving.add(column.columnId);
    }
    const going = added.filter(({ columnId }) => leaving.has(columnId));
    const removing = going.filter(isFresh);
    const retiring = going.filter((column) => !isFresh(column));
    const audit = { action: 'column.undoSet', setId: set.setId };
    const retired =
      going.length === 0 ? [] : await saveLeaving(ports, actor, { siteId, tree, retiring, removing, audit });
    return { removed: removing.map(({ columnId }) => columnId), retired, stays };
  };
