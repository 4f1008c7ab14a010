import { projectArticles } from '#functions/sites/projection/project-articles.ts';
import { rowOwner } from '#functions/sites/projection/row-owner.ts';
import type { TaskStep } from '#functions/sites/tasks/task-step.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';

/** Columns whose articles are to be shown, or shown no longer, where they are mounted. */
export type ReprojectInput = { readonly siteId: string; readonly columnIds: readonly string[] };
type Cursor = { readonly index: number; readonly at?: string };

const batch = 100;

/** Task `reprojectColumns`: compares every row of the columns with the mounts as they are now. */
export const reprojectColumns: TaskStep = async (ports, task) => {
  const { siteId, columnIds } = task.input as unknown as ReprojectInput;
  const { index, at } = (task.cursor ?? { index: 0 }) as unknown as Cursor;
  const columnId = columnIds[index];
  if (columnId === undefined) return { kind: 'done', handled: 0 };
  const rows = new PlacementRepository(ports.tables);
  const page = await rows.query({ siteId, columnId, limit: batch, cursor: at });
  const owners = await Promise.all(page.rows.map((row) => rowOwner(ports.tables, row)));
  await projectArticles(
    ports,
    owners.filter((owner) => owner !== undefined),
    { background: true },
  );
  const cursor = page.cursor === undefined ? { index: index + 1 } : { index, at: page.cursor };
  return { kind: 'continue', cursor, handled: page.rows.length };
};
