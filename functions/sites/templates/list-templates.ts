import { columnPath } from '#shared/domain/column/column-tree.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { TemplateRepository } from '#shared/repositories/template/template-repository.ts';

/** The site's themes with their templates and, for each, the columns that name it, in the order of their paths. */
export const listTemplates = async (tables: TableStore, site: Site) => {
  const repository = new TemplateRepository(tables);
  const [tree, themes] = await Promise.all([
    new ColumnRepository(tables).tree(site.siteId),
    repository.themes(site.siteId),
  ]);
  const named = [...tree.values()]
    .filter((column) => column.status === 'active' && column.template !== undefined)
    .map((column) => ({
      columnId: column.columnId,
      path: columnPath(tree, column.columnId)
        .map(({ name }) => name.zh)
        .join(' / '),
      templates: [column.template?.list, column.template?.article],
    }))
    .sort((a, b) => a.path.localeCompare(b.path));
  return Promise.all(
    themes.map(async (theme) => ({
      theme,
      active: theme === site.theme,
      templates: (await repository.list(site.siteId, theme)).map(({ name, version, savedAt }) => ({
        name,
        version,
        savedAt,
        columns: named
          .filter(({ templates }) => templates.includes(name))
          .map(({ columnId, path }) => ({ columnId, path })),
      })),
    })),
  );
};
