import type { Column } from '#shared/domain/column/column.ts';
import { newColumn } from '#shared/domain/column/column-draft.ts';
import { assertColumnPlace } from '#shared/domain/column/column-rules.ts';
import { type ColumnTree, childColumns, effectiveColumn } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Site } from '#shared/domain/site/site.ts';

/** `join`: columns that mean the same become one (two departments become one); `below`: the site becomes a column of the other. */
export type MergeMode = 'join' | 'below';

export type MergePlan = {
  /** New columns of the receiving site, parents first. */
  readonly columns: readonly Column[];
  /** Where the articles of each column of the merged site go. */
  readonly map: Readonly<Record<string, string>>;
};

const same = (a: Column, b: Column | undefined): boolean =>
  b?.status === 'active' && a.type === b.type && a.lang === b.lang;

const freeId = (tree: ReadonlyMap<string, Column>, wanted: readonly string[]): string => {
  const free = wanted.map((id) => id.slice(0, 40)).find((id) => !tree.has(id));
  if (free !== undefined) return free;
  for (let n = 2; ; n += 1) {
    const numbered = `${(wanted[0] ?? '').slice(0, 36)}-${n}`;
    if (!tree.has(numbered)) return numbered;
  }
};

/**
 * Which columns the receiving site gets, and where everything goes.
 *
 * @throws DomainError column-not-found, column-depth-exceeded, address-taken
 */
export const planMerge = (
  from: { readonly site: Site; readonly tree: ColumnTree },
  into: { readonly site: Site; readonly tree: ColumnTree },
  { mode, parentId }: { readonly mode: MergeMode; readonly parentId?: string | undefined },
): MergePlan => {
  const grown = new Map(into.tree);
  const columns: Column[] = [];
  const map: Record<string, string> = {};
  const parentOf = (id: string | undefined): Column | undefined => {
    if (id === undefined) return undefined;
    const found = grown.get(id);
    if (found?.status !== 'active')
      throw new DomainError('column-not-found', `no active column ${id}`, { columnId: id });
    return found;
  };
  const add = (like: Column, ids: readonly string[], folder: string, below: string | undefined): string => {
    const parent = parentOf(below);
    const columnId = freeId(grown, ids);
    const { siteId: _site, version: _version, status: _status, mergedInto: _merged, mounts, ...fields } = like;
    const path = parent ? `${parent.path}/${folder}` : folder;
    const made = newColumn(
      { siteId: into.site.siteId, unitName: into.site.unit.name },
      { ...fields, columnId, parentId: below, base: false, lang: parent?.lang ?? like.lang, path },
      parent,
    );
    const column: Column = { ...made, mounts };
    assertColumnPlace(grown, column);
    grown.set(columnId, column);
    columns.push(column);
    return columnId;
  };
  const walk = (columnId: string | undefined, below: string | undefined): void => {
    for (const child of childColumns(from.tree, columnId)) {
      const twin = mode === 'join' ? into.tree.get(child.columnId) : undefined;
      const folder = child.path.split('/').at(-1) ?? child.columnId;
      const ids =
        mode === 'join'
          ? [child.columnId, `${from.site.siteId}-${child.columnId}`]
          : [`${from.site.siteId}-${child.columnId}`];
      const target = twin && same(child, twin) ? twin.columnId : add(child, ids, folder, below);
      map[child.columnId] = target;
      walk(child.columnId, target);
    }
  };
  const [model] = childColumns(from.tree, undefined);
  const root =
    mode === 'below' && model
      ? add(
          {
            ...model,
            name: from.site.name,
            description: from.site.description.zh,
            keywords: [],
            type: '概况信息',
            updateClass: 'static',
            updateDays: undefined,
            listStyle: 'cards',
            blocks: undefined,
            template: undefined,
            mounts: [],
            order: 900,
          },
          [from.site.siteId],
          from.site.siteId,
          parentId,
        )
      : parentId;
  walk(undefined, root);
  // Columns that were merged or retired before still hold addresses and drafts.
  const fallback = root ?? Object.values(map)[0];
  for (const { columnId } of from.tree.values()) {
    if (map[columnId] !== undefined) continue;
    const target = map[effectiveColumn(from.tree, columnId)?.columnId ?? ''] ?? fallback;
    if (target !== undefined) map[columnId] = target;
  }
  return { columns, map };
};
