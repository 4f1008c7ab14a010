import { projectArticles } from '#functions/sites/projection/project-articles.ts';
import { reconcileFilled } from '#functions/sites/projection/reconcile-filled.ts';
import { rowOwner } from '#functions/sites/projection/row-owner.ts';
import { reconcileArticles } from '#functions/sites/reconcile/reconcile-articles.ts';
import { type OwnedRow, removeRows } from '#functions/sites/reconcile/remove-rows.ts';
import type { TaskPorts, TaskStep } from '#functions/sites/tasks/task-step.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import type { Projection } from '#shared/repositories/column/projection-repository.ts';

type Cursor = { readonly columnId: string; readonly part: 'articles' | 'rows'; readonly at?: string };

const batch = 100;
/** Each takes its article's check and its own removal in one transaction of a hundred writes. */
const removedAtOnce = 40;

const ownedRows = async (ports: TaskPorts, column: Column, cursor: string | undefined) => {
  const { siteId, columnId } = column;
  const { rows, cursor: at } = await new PlacementRepository(ports.tables).query({
    siteId,
    columnId,
    limit: batch,
    cursor,
  });
  const owners = await Promise.all(rows.map((row) => rowOwner(ports.tables, row)));
  const names = new Map(owners.flatMap((owner) => (owner ? [[`${owner.siteId}/${owner.articleId}`, owner]] : [])));
  const found = await new ArticleRepository(ports.tables).findMany([...names.values()]);
  const articles = new Map(
    found.flatMap((article) => (article ? [[`${article.siteId}/${article.articleId}`, article]] : [])),
  );
  const owned = rows.map((row, n): OwnedRow => {
    const owner = owners[n];
    return { row, owner, article: owner && articles.get(`${owner.siteId}/${owner.articleId}`) };
  });
  return { owned, at };
};

/** Rows that an article has on its own site but does not know of, and rows of no article at all. */
const isStray = ({ row, article }: OwnedRow): boolean =>
  !article ||
  (row.by !== 'mount' &&
    !article.placed.some((place) => place.columnId === row.columnId && place.displayKey === row.displayKey));

/** Looks at a page of a list: strays go, and what its mounts make of each article is compared row by row. */
const reconcileList = async (ports: TaskPorts, column: Column, cursor: string | undefined) => {
  const { owned, at } = await ownedRows(ports, column, cursor);
  const strays = owned.filter(isStray);
  for (let start = 0; start < strays.length; start += removedAtOnce)
    await removeRows(ports, column, strays.slice(start, start + removedAtOnce));
  const mounted = column.mounts.some(({ state }) => state === 'approved');
  const looked = owned.filter((one) => !isStray(one) && (mounted || one.row.by === 'mount'));
  const seen = new Map<string, Projection[]>();
  for (const { row, article } of looked) {
    if (!article || row.by !== 'mount') continue;
    const name = `${article.siteId}/${article.articleId}`;
    seen.set(name, [...(seen.get(name) ?? []), row]);
  }
  const names = looked.flatMap(({ article }) => article ?? []);
  if (names.length > 0) await projectArticles(ports, names, { background: true, seen });
  if (cursor === undefined) await reconcileFilled(ports, [column]);
  return { handled: owned.length, at };
};

/**
 * Task `reconcileRows`: compares the lists of a site, column by column, with the articles their rows are of, on whichever
 * site those live. Rows that are missing are put, here and on the sites that mount the column; rows nothing accounts for go;
 * adoptions that missed what became of their source are told. Where all is well nothing is written.
 */
export const reconcileRows: TaskStep = async (ports, task) => {
  const { siteId } = task;
  const tree = await new ColumnRepository(ports.tables).tree(siteId);
  const columnIds = [...tree.keys()].sort();
  const start: Cursor = { columnId: '', part: 'articles' };
  const cursor = (task.cursor ?? start) as unknown as Cursor;
  const columnId = columnIds.find((id) => id >= cursor.columnId);
  const column = columnId === undefined ? undefined : tree.get(columnId);
  if (!column) return { kind: 'done', handled: 0 };
  const { part, at } = column.columnId === cursor.columnId ? cursor : start;
  const step = part === 'articles' ? reconcileArticles : reconcileList;
  const done = await step(ports, column, at);
  const here = { columnId: column.columnId, part };
  if (done.at !== undefined) return { kind: 'continue', cursor: { ...here, at: done.at }, handled: done.handled };
  if (part === 'articles') return { kind: 'continue', cursor: { ...here, part: 'rows' }, handled: done.handled };
  const next = columnIds.find((id) => id > column.columnId);
  if (next === undefined) return { kind: 'done', handled: done.handled };
  return { kind: 'continue', cursor: { columnId: next, part: 'articles' }, handled: done.handled };
};
