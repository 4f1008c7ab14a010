import { recordOf } from '#functions/sites/change/record-of.ts';
import { reconcileFilled } from '#functions/sites/projection/reconcile-filled.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import type { Article } from '#shared/domain/article/article.ts';
import type { Placement } from '#shared/domain/article/placement.ts';
import type { MountTarget } from '#shared/domain/column/mounting.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { keys } from '#shared/repositories/keys.ts';

/** A row of a list with the article it is of, as far as there is one. */
export type OwnedRow = {
  readonly row: Placement;
  readonly owner: { readonly siteId: string; readonly articleId: string } | undefined;
  readonly article: Article | undefined;
};

/** Holds as long as the article is as it was read: it may be given the row at this very moment. */
const unchanged = ({ owner, article }: OwnedRow): readonly Write[] => {
  if (!owner) return [];
  const { table, pk, sk } = keys.article(owner.siteId, owner.articleId);
  return [
    { table, check: { pk, sk }, if: article ? { kind: 'version', version: article.version } : { kind: 'absent' } },
  ];
};

/** Takes rows nothing accounts for out of a list, and says so. @throws DomainError version-conflict: look again */
export const removeRows = async (
  ports: TaskPorts,
  { siteId, columnId }: MountTarget,
  owned: readonly OwnedRow[],
): Promise<void> => {
  if (owned.length === 0) return;
  const rows = new PlacementRepository(ports.tables);
  const checks = new Map(owned.map((one) => [`${one.owner?.siteId}/${one.owner?.articleId}`, unchanged(one)]));
  const gone = owned.map(({ row }) => row.displayKey);
  const { event } = recordOf(ports, systemActor);
  await saveChanges(ports.tables, {
    writes: [...[...checks.values()].flat(), ...gone.map((key) => rows.remove(siteId, columnId, key))],
    events: [
      event({
        type: 'PlacementProjected',
        siteId,
        subjectId: columnId,
        tags: [],
        lists: [{ siteId, columnId, keys: gone }],
        background: true,
      }),
    ],
    audits: [],
  });
  await reconcileFilled(ports, [{ siteId, columnId }]);
};
