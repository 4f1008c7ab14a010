import { themeExists } from '#functions/sites/site/theme-exists.ts';
import { type ChecklistItem, launchChecklist } from '#shared/domain/site/launch-checklist.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

/** The launch checklist of a site as its data are now. */
export const checklistOf = async (
  tables: TableStore,
  site: Site,
  others: readonly Site[],
): Promise<readonly ChecklistItem[]> => {
  const tree = await new ColumnRepository(tables).tree(site.siteId);
  const themeKnown = await themeExists(tables, site.siteId, site.theme);
  return launchChecklist({ site, others, columns: [...tree.values()], themeKnown });
};
