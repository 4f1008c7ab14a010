import type { SiteReader } from '#functions/sites/projection/site-reader.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { columnPath } from '#shared/domain/column/column-tree.ts';
import type { MountTarget } from '#shared/domain/column/mounting.ts';

const activePath = async (reader: SiteReader, at: MountTarget): Promise<readonly Column[]> => {
  const path = columnPath(await reader.tree(at.siteId), at.columnId);
  return path.every(({ status }) => status === 'active') ? path : [];
};

/**
 * Where what stands in these columns is shown by approved mounts of theirs or their ancestors': the mounts' columns, their
 * ancestors, and what those are mounted on in turn. `mounters` are the columns whose mounts were followed. The columns'
 * own paths are never among the targets.
 */
export const mountTargets = async (
  reader: SiteReader,
  ...from: readonly MountTarget[]
): Promise<{ readonly targets: readonly MountTarget[]; readonly mounters: readonly Column[] }> => {
  const id = ({ siteId, columnId }: MountTarget): string => `${siteId}/${columnId}`;
  const paths = (await Promise.all(from.map((at) => activePath(reader, at)))).flat();
  const waiting = [...new Map(paths.map((column) => [id(column), column])).values()];
  const seen = new Set(waiting.map(id));
  const targets: MountTarget[] = [];
  const mounters: Column[] = [];
  for (let column = waiting.shift(); column; column = waiting.shift()) {
    const approved = column.mounts.filter(({ state }) => state === 'approved');
    if (approved.length > 0) mounters.push(column);
    for (const mount of approved) {
      for (const target of await activePath(reader, mount)) {
        if (seen.has(id(target))) continue;
        seen.add(id(target));
        targets.push({ siteId: target.siteId, columnId: target.columnId });
        waiting.push(target);
      }
    }
  }
  return { targets, mounters };
};
