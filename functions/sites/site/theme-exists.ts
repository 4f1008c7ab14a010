import type { TableStore } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';

/** Whether a site can show itself in `theme`: the cluster's own, or one with a template of the site. */
export const themeExists = async (tables: TableStore, siteId: string, theme: string): Promise<boolean> => {
  if (theme === 'base') return true;
  const page = await tables.query({ table: 'tenants', partition: keys.templates(siteId, theme), limit: 1 });
  return page.items.length > 0;
};
