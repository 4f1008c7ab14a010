import { type Column, maxColumnDepth } from '#shared/domain/column/column.ts';
import { type ColumnTree, columnPathIds } from '#shared/domain/column/column-tree.ts';
import { DomainError, type InputIssue } from '#shared/domain/errors.ts';

const segment = /^[a-z0-9][a-z0-9-]{0,39}$/;
/** First segments and inner ones that the cluster's own addresses use. */
const reservedFirst = new Set(['api', 'admin', 'assets', 'media', 'search', 'leave', 'zt', 'archive', 'healthz']);

const pathIssue = (column: Column): InputIssue | undefined => {
  const parts = column.path.split('/');
  const fits =
    column.path.length <= 200 &&
    parts.every((part) => segment.test(part) && part !== 'archive' && !/^\d{4}$/.test(part)) &&
    !reservedFirst.has(parts[0] ?? '');
  if (!fits) {
    return {
      pointer: '/path',
      zh: '路径只含小写字母、数字和连字符，不用年份和系统保留的名称',
      en: 'Lower-case letters, digits and hyphens; no year and no reserved name',
    };
  }
  if ((column.lang === 'en') !== (parts[0] === 'en')) {
    return { pointer: '/path', zh: '英文栏目的路径以 en/ 开头', en: 'English columns, and only they, stand below en/' };
  }
  return undefined;
};

/** Ids of the column and all below it, merged and retired ones too. */
export const subtreeIds = (tree: ColumnTree, columnId: string): readonly string[] => {
  const ids = [columnId];
  const seen = new Set(ids);
  for (let at = 0; at < ids.length; at += 1) {
    for (const child of tree.values()) {
      if (child.parentId !== ids[at] || seen.has(child.columnId)) continue;
      seen.add(child.columnId);
      ids.push(child.columnId);
    }
  }
  return ids;
};

/** Depth of the deepest column of the subtree, the column itself being 1. */
const height = (tree: ColumnTree, columnId: string): number =>
  1 +
  Math.max(
    0,
    ...[...tree.values()].filter((child) => child.parentId === columnId).map((child) => height(tree, child.columnId)),
  );

/**
 * Asserts that `column` may stand where it says in the tree of its site (which may hold its former self).
 *
 * @throws DomainError input-invalid, address-taken, column-not-found, transition-refused for a cycle, column-depth-exceeded
 */
export const assertColumnPlace = (tree: ColumnTree, column: Column): void => {
  const { columnId, parentId } = column;
  const issue = pathIssue(column);
  if (issue) throw new DomainError('input-invalid', `path ${column.path} is not possible`, {}, [issue]);
  const taken = [...tree.values()].find(
    (other) => other.columnId !== columnId && other.path === column.path && other.status === 'active',
  );
  if (taken) throw new DomainError('address-taken', `path ${column.path} is taken`, { columnId: taken.columnId });
  if (parentId === undefined) return;
  const parent = tree.get(parentId);
  if (parent?.status !== 'active')
    throw new DomainError('column-not-found', `no active column ${parentId}`, { parentId });
  if (subtreeIds(tree, columnId).includes(parentId)) {
    throw new DomainError('transition-refused', `${columnId} cannot stand below itself`, { columnId, parentId });
  }
  const depth = columnPathIds(tree, parentId).length + (tree.has(columnId) ? height(tree, columnId) : 1);
  if (depth > maxColumnDepth) throw new DomainError('column-depth-exceeded', `${depth} levels`, { depth });
};
