import { type ReviewScope, reviewScopes } from '#functions/review/desk/review-scopes.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { type ColumnTree, columnPathIds } from '#shared/domain/column/column-tree.ts';
import { isStranger, reviewerFor } from '#shared/domain/review/reviewer.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { type ReviewTask, readReviewTasks } from '#shared/repositories/review/review-queue.ts';

export type ReviewFilter = {
  readonly actor: Actor;
  readonly siteId?: string | undefined;
  readonly stage?: string | undefined;
  readonly kind?: string | undefined;
  /** Only what is due by then. */
  readonly dueBy?: string | undefined;
  /** Position behind which to begin. */
  readonly after?: string | undefined;
};

type Trees = ReadonlyMap<string, ColumnTree>;

const treesOf = async (tables: TableStore, scopes: readonly ReviewScope[]): Promise<Trees> => {
  const columns = new ColumnRepository(tables);
  const sites = [...new Set(scopes.map(({ siteId }) => siteId))];
  return new Map(await Promise.all(sites.map(async (id) => [id, await columns.tree(id)] as const)));
};

const isMine = ({ siteId, stage, columnId, hands }: ReviewTask, actor: Actor, trees: Trees): boolean => {
  const tree = trees.get(siteId);
  if (!tree) return false;
  const reviewer = reviewerFor(actor, stage, hands, { siteId, columnPath: columnPathIds(tree, columnId) });
  return reviewer !== undefined && isStranger(hands, reviewer);
};

/**
 * What the actor may decide now, soonest due first, across sites: one query per granted site and stage, merged, `batch` rows
 * at a time. Their own texts and those they decided on before are left out.
 *
 * @throws DomainError forbidden, token-scope, not-found
 */
export async function* walkReviewTasks(
  tables: TableStore,
  filter: ReviewFilter,
  batch: number,
): AsyncGenerator<ReviewTask, void> {
  const { actor, dueBy, kind } = filter;
  const scopes = await reviewScopes(tables, actor, filter);
  const trees = await treesOf(tables, scopes);
  let { after } = filter;
  for (;;) {
    const pages = await Promise.all(
      scopes.map((scope) => readReviewTasks(tables, { ...scope, after, dueBy, limit: batch })),
    );
    const tasks = pages
      .flat()
      .sort((a, b) => (a.position < b.position ? -1 : 1))
      .slice(0, batch);
    for (const task of tasks) {
      after = task.position;
      if ((!kind || task.kind === kind) && isMine(task, actor, trees)) yield task;
    }
    if (tasks.length < batch) return;
  }
}
