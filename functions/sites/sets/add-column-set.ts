import { recordOf } from '#functions/sites/change/record-of.ts';
import { reopenRedirects } from '#functions/sites/columns/column-redirects.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, permits } from '#shared/domain/access/permission.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { type ColumnDraft, newColumn } from '#shared/domain/column/column-draft.ts';
import { assertColumnPlace } from '#shared/domain/column/column-rules.ts';
import { type ColumnTree, columnPathIds, effectiveColumn } from '#shared/domain/column/column-tree.ts';
import { requestMount } from '#shared/domain/column/mounting.ts';
import { reopenedColumn } from '#shared/domain/column/reopen-column.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ColumnSet } from '#shared/domain/site/sets/column-set.ts';
import { columnSets } from '#shared/domain/site/sets/column-sets.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ClusterRepository } from '#shared/repositories/cluster/cluster-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

export type AddSetInput = {
  readonly setId: string;
  /** Stands below this column instead of where the set itself says. */
  readonly parentId?: string | undefined;
  /** Columns of the set left out. */
  readonly without?: readonly string[] | undefined;
};

const wantedDrafts = (set: ColumnSet, { without = [] }: AddSetInput, tree: ColumnTree): readonly ColumnDraft[] => {
  // What the site has stays, and may hold those below it.
  const gone = new Set(without.filter((columnId) => tree.get(columnId)?.status !== 'active'));
  return set.columns.filter(({ columnId, parentId }) => !gone.has(columnId) && !(parentId && gone.has(parentId)));
};

/** The set's first column, asked to be shown on the portal: at once where the actor may decide there. */
const mounted = async (ports: TaskPorts, actor: Actor, set: ColumnSet, column: Column, at: string): Promise<Column> => {
  if (set.portalColumn === undefined) return column;
  const { portalSiteId: siteId } = await new ClusterRepository(ports.tables).settings();
  if (siteId === column.siteId) return column;
  const tree = await new ColumnRepository(ports.tables).tree(siteId);
  if (tree.get(set.portalColumn)?.status !== 'active') return column;
  const columnPath = columnPathIds(tree, set.portalColumn);
  const approves =
    permits(actor, 'column.mount', { siteId, columnPath }) && permits(actor, 'column.mount', { siteId: column.siteId });
  return requestMount(column, { siteId, columnId: set.portalColumn }, { accountId: actor.accountId, approves }, at);
};

/**
 * Adds the columns of a set to a site, all or none; those it has already stay as they are, and take the others below them,
 * those it retired come back as they were.
 *
 * @throws DomainError not-found, forbidden, site-not-found, column-not-found, address-taken, column-depth-exceeded
 */
export const addColumnSet =
  (ports: TaskPorts) =>
  async (actor: Actor, siteId: string, input: AddSetInput): Promise<readonly Column[]> => {
    const columns = new ColumnRepository(ports.tables);
    const [site, tree] = await Promise.all([new SiteRepository(ports.tables).find(siteId), columns.tree(siteId)]);
    const set = columnSets.find((one) => one.setId === input.setId);
    const usual = set?.below !== undefined && tree.get(set.below)?.status === 'active' ? set.below : undefined;
    const below = input.parentId ?? usual;
    authorise(actor, 'column.manage', {
      siteId,
      columnPath: below === undefined ? undefined : columnPathIds(tree, below),
    });
    if (!site) throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
    if (!set) throw new DomainError('not-found', `no set ${input.setId}`, { setId: input.setId });
    const { at, event, audit } = recordOf(ports, actor);
    const grown = new Map(tree);
    const made: Column[] = [];
    const redirects: Write[] = [];
    for (const draft of wantedDrafts(set, input, tree)) {
      const known = grown.get(draft.columnId);
      const isFirst = draft.columnId === set.columns[0]?.columnId;
      // One that was merged lives on in another; a retired one is taken into use again as it was.
      if (known && known.status !== 'retired') continue;
      const parentId = draft.parentId === undefined ? below : effectiveColumn(grown, draft.parentId)?.columnId;
      if (known) {
        const isAbove = known.parentId === undefined || grown.get(known.parentId)?.status === 'active';
        authorise(actor, 'column.manage', { siteId, columnPath: columnPathIds(tree, known.columnId) });
        const reopened = reopenedColumn(grown, known, isAbove ? {} : { parentId });
        const again = isFirst ? await mounted(ports, actor, set, reopened, at) : reopened;
        redirects.push(...(await reopenRedirects(ports.tables, grown, known, again)));
        grown.set(again.columnId, again);
        made.push(again);
        continue;
      }
      const fresh = newColumn(
        { siteId, unitName: site.unit.name },
        { ...draft, parentId },
        parentId === undefined ? undefined : grown.get(parentId),
      );
      const column = isFirst ? await mounted(ports, actor, set, fresh, at) : fresh;
      assertColumnPlace(grown, column);
      grown.set(column.columnId, column);
      made.push(column);
    }
    if (made.length === 0)
      throw new DomainError('address-taken', `${siteId} has all of ${set.setId}`, { setId: set.setId });
    const touched = [...(below === undefined ? [] : columnPathIds(tree, below)), ...made.map((one) => one.columnId)];
    const created = event({
      type: 'ColumnChanged',
      siteId,
      subjectId: made[0]?.columnId ?? siteId,
      tags: [tag.navigation(siteId), ...touched.map((columnId) => tag.column(siteId, columnId))],
    });
    const subject = { kind: 'columnSet', id: set.setId };
    await saveChanges(ports.tables, {
      writes: [
        ...made.flatMap((column) => [columns.put(column), ...columns.putMounts(tree.get(column.columnId), column)]),
        ...redirects,
        revisionWrite(siteId, created.eventId),
      ],
      events: [created],
      audits: [
        audit({ siteId, action: 'column.addSet', subject, facts: { columns: made.map((one) => one.columnId) } }),
      ],
    });
    return made;
  };
