import type { Actor } from '#shared/domain/access/actor.ts';
import { permits } from '#shared/domain/access/permission.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { type ColumnDraft, newColumn } from '#shared/domain/column/column-draft.ts';
import { assertColumnPlace } from '#shared/domain/column/column-rules.ts';
import { columnPathIds } from '#shared/domain/column/column-tree.ts';
import { type MountTarget, requestMount } from '#shared/domain/column/mounting.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { siteTemplates } from '#shared/domain/site/start/site-template.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

/** A column a site begins with, and the columns of other sites it is to be shown on. */
export type StartColumn = ColumnDraft & { readonly mounts?: readonly MountTarget[] | undefined };

type Start = {
  readonly site: Site;
  readonly portal: Site | undefined;
  readonly wanted: readonly StartColumn[] | undefined;
  readonly at: string;
};

/** Mounts of the template go where the portal has such a column; those asked for must have their target. */
const templateColumns = async (tables: TableStore, { site, portal }: Start): Promise<readonly StartColumn[]> => {
  const { columns, portalMounts } = siteTemplates[site.kind];
  const tree = portal ? await new ColumnRepository(tables).tree(portal.siteId) : new Map<string, Column>();
  return columns.map((column) => ({
    ...column,
    mounts: portalMounts
      .filter(({ from, on }) => from === column.columnId && tree.get(on)?.status === 'active')
      .map(({ on }) => ({ siteId: portal?.siteId ?? '', columnId: on })),
  }));
};

/** The first columns of a new site, checked among each other, with their mounts asked for or, where the actor may, approved. */
export const startColumns = async (tables: TableStore, actor: Actor, start: Start): Promise<readonly Column[]> => {
  const { site, at } = start;
  const drafts = start.wanted ?? (await templateColumns(tables, start));
  const repository = new ColumnRepository(tables);
  const tree = new Map<string, Column>();
  for (const { mounts = [], ...draft } of drafts) {
    const parent = draft.parentId === undefined ? undefined : tree.get(draft.parentId);
    let column = newColumn({ siteId: site.siteId, unitName: site.unit.name }, draft, parent);
    assertColumnPlace(tree, column);
    for (const target of mounts) {
      const targetTree = await repository.tree(target.siteId);
      if (targetTree.get(target.columnId)?.status !== 'active')
        throw new DomainError('column-not-found', `no column ${target.columnId} in ${target.siteId}`, { ...target });
      const columnPath = columnPathIds(targetTree, target.columnId);
      const approves = permits(actor, 'column.mount', { siteId: target.siteId, columnPath });
      column = requestMount(column, target, { accountId: actor.accountId, approves }, at);
    }
    tree.set(column.columnId, column);
  }
  return [...tree.values()];
};
