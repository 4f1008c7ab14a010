import { findColumn } from '#functions/sites/change/find-column.ts';
import { recordOf } from '#functions/sites/change/record-of.ts';
import { saveColumn } from '#functions/sites/columns/save-column.ts';
import { declareMounts } from '#functions/sites/mounts/declare-mounts.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { assertColumnPlace } from '#shared/domain/column/column-rules.ts';
import { type ColumnTree, columnPathIds } from '#shared/domain/column/column-tree.ts';
import type { MountTarget } from '#shared/domain/column/mounting.ts';
import { followingColumns, pathBelow } from '#shared/domain/column/relocate-column.ts';
import { DomainError } from '#shared/domain/errors.ts';

/** `null` takes a value away. */
export type ColumnPatch = {
  readonly [Field in keyof Omit<Column, 'siteId' | 'columnId' | 'version' | 'mounts' | 'base' | 'status' | 'lang'>]?:
    | Column[Field]
    | null
    | undefined;
} & { readonly mounts?: readonly MountTarget[] | undefined };

export type SavedColumn = Column & { readonly tasks: readonly string[] };

const patched = (tree: ColumnTree, before: Column, fields: Omit<ColumnPatch, 'mounts'>): Column => {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const after: Column = {
    ...before,
    ...(Object.fromEntries(given.map(([name, value]) => [name, value ?? undefined])) as Partial<Column>),
    version: before.version + 1,
  };
  const moved = after.parentId !== before.parentId;
  if (!moved || fields.path !== undefined) return after;
  const below = (parentId: string | undefined) => (parentId === undefined ? undefined : tree.get(parentId));
  const nested = before.path === pathBelow(before, below(before.parentId));
  return nested ? { ...after, path: pathBelow(before, below(after.parentId)) } : after;
};

/**
 * Changes a column's fields, its place in the tree or its mounts. A column that moves or gets another path takes what is
 * below it along: columns at once or with the first task named, articles with the task; old addresses redirect.
 *
 * @param ifMatch the version the person saw; 0 = not named
 * @throws DomainError not-found, forbidden, column-not-found, version-conflict, transition-refused, address-taken,
 * column-depth-exceeded, mount-refused, input-invalid
 */
export const changeColumn =
  (ports: TaskPorts) =>
  async (
    actor: Actor,
    at: { readonly siteId: string; readonly columnId: string; readonly ifMatch: number },
    { mounts, ...fields }: ColumnPatch,
  ): Promise<SavedColumn> => {
    const { tree, column: before, place } = await findColumn(ports.tables, actor, at.siteId, at.columnId);
    const { siteId } = before;
    if (Object.keys(fields).length > 0 || mounts === undefined) authorise(actor, 'column.manage', place);
    if (mounts !== undefined) authorise(actor, 'column.mount', place);
    if (at.ifMatch !== 0 && at.ifMatch !== before.version)
      throw new DomainError('version-conflict', `column is at version ${before.version}`, { version: before.version });
    if (before.status !== 'active')
      throw new DomainError('transition-refused', `column is ${before.status}`, { status: before.status });

    let after = patched(tree, before, fields);
    if (after.parentId !== before.parentId) {
      const columnPath = after.parentId === undefined ? undefined : columnPathIds(tree, after.parentId);
      authorise(actor, 'column.manage', { siteId, columnPath });
    }
    assertColumnPlace(tree, after);
    if (after.path.startsWith(`${before.path}/`)) {
      // The redirect of the former path would catch the new one and lead in a circle.
      throw new DomainError('input-invalid', 'a column cannot move below its own former path', {}, [
        { pointer: '/path', zh: '新路径不能在原路径之下', en: 'Must not lie below the former path' },
      ]);
    }
    const following = followingColumns(tree, before, after);
    const leaving = new Map(tree);
    for (const { columnId } of [before, ...following]) leaving.delete(columnId);
    const paths = new Set([...leaving.values()].filter(({ status }) => status === 'active').map(({ path }) => path));
    const clash = following.find(({ path, status }) => status === 'active' && paths.has(path));
    if (clash) throw new DomainError('address-taken', `path ${clash.path} is taken`, { path: clash.path });
    const record = recordOf(ports, actor);
    if (mounts !== undefined) after = await declareMounts(ports.tables, actor, after, mounts, record.at);
    const tasks = await saveColumn(ports, actor, record, { tree, before, after, following });
    return { ...after, tasks };
  };
