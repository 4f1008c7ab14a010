import { mountTargets } from '#functions/sites/projection/mount-targets.ts';
import { siteReader } from '#functions/sites/projection/site-reader.ts';
import { columnPath, columnPathIds } from '#shared/domain/column/column-tree.ts';
import type { MountTarget } from '#shared/domain/column/mounting.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { TableStore } from '#shared/ports/table-store.ts';

/**
 * Asserts that `source` can be shown on `target` and answers the target's path for permission. A mount must not lead
 * back to its source, by whatever way rows take: ancestors and further mounts.
 *
 * @throws DomainError column-not-found when the target is no active column, mount-refused for itself or a cycle
 */
export const assertMountable = async (
  tables: TableStore,
  source: MountTarget,
  target: MountTarget,
): Promise<readonly string[]> => {
  const reader = siteReader(tables);
  const path = columnPath(await reader.tree(target.siteId), target.columnId);
  if (path.length === 0 || path.some(({ status }) => status !== 'active'))
    throw new DomainError('column-not-found', `no column ${target.columnId} in ${target.siteId}`, { ...target });
  const refuse = (reason: string) => new DomainError('mount-refused', reason, { ...target, reason });
  const sourcePath = columnPathIds(await reader.tree(source.siteId), source.columnId);
  if (source.siteId === target.siteId && sourcePath.includes(target.columnId)) throw refuse('itself');
  const shownOn = [...path, ...(await mountTargets(reader, target)).targets];
  if (shownOn.some(({ siteId, columnId }) => siteId === source.siteId && columnId === source.columnId))
    throw refuse('cycle');
  return path.map(({ columnId }) => columnId);
};
