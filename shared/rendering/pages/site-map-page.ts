import type { PageMaker } from '#shared/rendering/pages/page-model.ts';
import { columnView, topColumns } from '#shared/rendering/view/column-view.ts';

const boards = ['disclosure', 'service', 'interaction', ''] as const;

/** Every visible column of the site, by board; each board has an anchor that the navigation leads to. */
export const siteMapPage: PageMaker = async (context) => {
  const { reader, site, lang, words } = context;
  const columns = topColumns(await reader.allColumns(site.siteId, lang), lang).map((entry) =>
    columnView(context, entry.column, entry.children),
  );
  const title = words['sitemap'] ?? '';
  return {
    templates: ['pages/site-map'],
    title,
    crumbs: [{ name: title, address: '' }],
    data: {
      boards: boards
        .map((board) => ({ board, columns: columns.filter((column) => (column.board ?? '') === board) }))
        .filter((group) => group.columns.length > 0),
    },
  };
};
