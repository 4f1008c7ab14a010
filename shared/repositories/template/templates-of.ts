import type { TableStore } from '#shared/ports/table-store.ts';
import { TemplateRepository } from '#shared/repositories/template/template-repository.ts';

/** Reads a site's own templates under a theme's name: template name → source; empty where it has none. */
export const templatesOf =
  (tables: TableStore) =>
  (siteId: string, theme: string): Promise<ReadonlyMap<string, string>> =>
    new TemplateRepository(tables).sources(siteId, theme);
