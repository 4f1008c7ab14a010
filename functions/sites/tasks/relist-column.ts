import { recordOf } from '#functions/sites/change/record-of.ts';
import { projectArticles } from '#functions/sites/projection/project-articles.ts';
import { relistArticle } from '#functions/sites/tasks/relist-article.ts';
import type { RelistInput } from '#functions/sites/tasks/relist-input.ts';
import { retargetMounts } from '#functions/sites/tasks/retarget-mounts.ts';
import type { TaskPorts, TaskStep } from '#functions/sites/tasks/task-step.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { subtreeIds } from '#shared/domain/column/column-rules.ts';
import type { ColumnTree } from '#shared/domain/column/column-tree.ts';
import type { StepOutcome } from '#shared/domain/task/task.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';

const phases = ['columns', 'mounts', 'rows', 'others', 'settle'] as const;
type Phase = (typeof phases)[number];
type Cursor = { readonly phase: Phase; readonly index: number; readonly at?: string };

const batch = 50;
const atOnce = 8;

const next = (cursor: Cursor, handled: number): StepOutcome => {
  const phase = phases[phases.indexOf(cursor.phase) + 1];
  return phase ? { kind: 'continue', cursor: { phase, index: 0 }, handled } : { kind: 'done', handled };
};

const relistAll = async (ports: TaskPorts, tree: ColumnTree, siteId: string, ids: readonly string[]) => {
  for (let start = 0; start < ids.length; start += atOnce)
    await Promise.all(ids.slice(start, start + atOnce).map((id) => relistArticle(ports, tree, siteId, id)));
};

/** Columns below that still have the former path: too many for the change itself. */
const followColumns = async (ports: TaskPorts, input: RelistInput, tree: ColumnTree): Promise<number> => {
  const { siteId, from, to } = input;
  if (from === undefined || to === undefined) return 0;
  const lang = tree.get(input.columnId)?.lang ?? 'zh';
  const behind = subtreeIds(tree, input.columnId)
    .slice(1)
    .flatMap((columnId) => tree.get(columnId) ?? [])
    .filter(({ path }) => path.startsWith(`${from}/`))
    .slice(0, batch);
  if (behind.length === 0) return 0;
  const { event } = recordOf(ports, systemActor);
  const columns = new ColumnRepository(ports.tables);
  const tags = [tag.navigation(siteId), ...behind.map(({ columnId }) => tag.column(siteId, columnId))];
  const moved = event({ type: 'ColumnMoved', siteId, subjectId: input.columnId, tags, background: true });
  const writes = behind.map((column) =>
    columns.put({ ...column, lang, version: column.version + 1, path: `${to}${column.path.slice(from.length)}` }),
  );
  const all = [...writes, revisionWrite(siteId, moved.eventId)];
  await saveChanges(ports.tables, { writes: all, events: [moved], audits: [] });
  return behind.length;
};

const relistRows = async (ports: TaskPorts, input: RelistInput, tree: ColumnTree, cursor: Cursor) => {
  const { siteId, columnId } = input;
  const query = { siteId, columnId, limit: batch, cursor: cursor.at };
  const { rows, cursor: at } = await new PlacementRepository(ports.tables).query(query);
  const own = rows.filter(({ by }) => by === 'own').map(({ source }) => source.articleId);
  await relistAll(ports, tree, siteId, own);
  const mounted = rows.filter(({ by }) => by === 'mount').map(({ source }) => source);
  await projectArticles(ports, mounted, { background: true });
  return { handled: rows.length, at };
};

/** Articles that have an address but no row now (withdrawn, expired), column by column. */
const relistOthers = async (ports: TaskPorts, input: RelistInput, tree: ColumnTree, cursor: Cursor) => {
  const columnIds = subtreeIds(tree, input.columnId);
  const columnId = columnIds[cursor.index];
  if (columnId === undefined) return undefined;
  const query = { siteId: input.siteId, columnId, limit: batch, after: cursor.at };
  const articles = await new ArticleRepository(ports.tables).listBehind(query);
  const last = articles.at(-1);
  const at = last && `${last.updatedAt}#${last.articleId}`;
  const ids = articles.filter(({ live }) => live).map(({ articleId }) => articleId);
  await relistAll(ports, tree, input.siteId, ids);
  return { handled: articles.length, at };
};

/**
 * Task `relistColumn`: paths of the columns below, mounts onto the column, then the address and rows of every article
 * below it; walks the rows twice, for what was published meanwhile.
 */
export const relistColumn: TaskStep = async (ports, task) => {
  const input = task.input as unknown as RelistInput;
  const cursor = (task.cursor ?? { phase: 'columns', index: 0 }) as unknown as Cursor;
  const again = (at: string | undefined, handled: number, index = cursor.index): StepOutcome => ({
    kind: 'continue',
    cursor: { phase: cursor.phase, index, ...(at === undefined ? {} : { at }) },
    handled,
  });
  if (cursor.phase === 'mounts') {
    const handled = await retargetMounts(ports, input);
    return handled === 0 ? next(cursor, 0) : again(undefined, handled);
  }
  const tree = await new ColumnRepository(ports.tables).tree(input.siteId);
  if (cursor.phase === 'columns') {
    const handled = await followColumns(ports, input, tree);
    return handled === 0 ? next(cursor, 0) : again(undefined, handled);
  }
  if (cursor.phase === 'others') {
    const done = await relistOthers(ports, input, tree, cursor);
    if (!done) return next(cursor, 0);
    return again(done.at, done.handled, done.at === undefined ? cursor.index + 1 : cursor.index);
  }
  const { handled, at } = await relistRows(ports, input, tree, cursor);
  return at === undefined ? next(cursor, handled) : again(at, handled);
};
