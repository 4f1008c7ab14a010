import { assertMountable } from '#functions/sites/mounts/assert-mountable.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { permits } from '#shared/domain/access/permission.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { type MountTarget, removeMount, requestMount } from '#shared/domain/column/mounting.ts';
import type { TableStore } from '#shared/ports/table-store.ts';

/**
 * The column with exactly the mounts `wanted`. A new one is a request to the other site, approved at once where the
 * actor holds `column.mount` there too.
 *
 * @throws DomainError column-not-found, mount-refused
 */
export const declareMounts = async (
  tables: TableStore,
  actor: Actor,
  column: Column,
  wanted: readonly MountTarget[],
  at: string,
): Promise<Column> => {
  const names = new Set(wanted.map(({ siteId, columnId }) => `${siteId}/${columnId}`));
  let after = column.mounts
    .filter(({ siteId, columnId }) => !names.has(`${siteId}/${columnId}`))
    .reduce(removeMount, column);
  for (const target of wanted) {
    const columnPath = await assertMountable(tables, column, target);
    const approves = permits(actor, 'column.mount', { siteId: target.siteId, columnPath });
    after = requestMount(after, target, { accountId: actor.accountId, approves }, at);
  }
  return after;
};
