import type { Services } from '#functions/composition/services.ts';
import { recordOf } from '#functions/sites/change/record-of.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import type { MountTarget } from '#shared/domain/column/mounting.ts';
import { catalogueId, facetId, isCatalogueId, parseFacetValue } from '#shared/domain/disclosure/catalogue.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { keys } from '#shared/repositories/keys.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';

type Ports = Pick<Services, 'tables' | 'clock' | 'ids'>;

/** The facet above a value of the catalogue. */
const parentOf = (columnId: string): string => {
  const value = parseFacetValue(columnId);
  return value ? facetId(value.facet) : catalogueId;
};

const save = async (ports: Ports, { siteId, columnId }: MountTarget, writes: readonly Write[]): Promise<void> => {
  const { event } = recordOf(ports, systemActor);
  const changed = event({
    type: 'ColumnChanged',
    siteId,
    subjectId: columnId,
    // Menus name no value of the catalogue: one that comes or goes concerns its facet's page only.
    tags: isCatalogueId(columnId)
      ? [columnId, parentOf(columnId)].map((id) => tag.column(siteId, id))
      : [tag.navigation(siteId), tag.column(siteId, columnId)],
    background: true,
  });
  await saveChanges(ports.tables, {
    writes: [...writes, revisionWrite(siteId, changed.eventId)],
    events: [changed],
    audits: [],
  });
};

/** Reads again after every write, so that a row that came or went meanwhile is never the one not seen. */
const settle = async (ports: Ports, list: MountTarget): Promise<void> => {
  const columns = new ColumnRepository(ports.tables);
  const rows = new PlacementRepository(ports.tables);
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const [mark, page] = await Promise.all([
      ports.tables.get(keys.filledColumn(list.siteId, list.columnId)),
      rows.query({ ...list, limit: 1 }),
    ]);
    const filled = mark !== undefined;
    const row = page.rows[0];
    if (filled === (row !== undefined)) return;
    const writes = row
      ? columns.fill(list.siteId, list.columnId, row.displayKey, row.listValue)
      : [columns.empty(list.siteId, list.columnId)];
    await save(ports, list, writes).catch((error: unknown) => {
      if (!(error instanceof DomainError) || error.code !== 'version-conflict') throw error;
    });
  }
};

/** Keeps the marks of lists that have rows, by which navigation hides empty columns; a mark that changes is announced. */
export const reconcileFilled = async (ports: Ports, lists: readonly MountTarget[]): Promise<void> => {
  const unique = [...new Map(lists.map((list) => [`${list.siteId}/${list.columnId}`, list])).values()];
  await Promise.all(unique.map(({ siteId, columnId }) => settle(ports, { siteId, columnId })));
};
