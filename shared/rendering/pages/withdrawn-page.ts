import type { PageMaker } from '#shared/rendering/pages/page-model.ts';
import { columnCrumbs } from '#shared/rendering/view/crumbs.ts';

/** The notice at the address of a withdrawn article: says nothing of what stood there. */
export const withdrawnPage: PageMaker = async (context) => {
  const { spec, reader, site, words } = context;
  const columns = spec.columnId === undefined ? [] : await reader.columnPath(site.siteId, spec.columnId);
  const title = words['withdrawn'] ?? '';
  return {
    templates: ['pages/withdrawn'],
    title,
    columns,
    crumbs: [...columnCrumbs(context, columns), { name: title, address: '' }],
    data: {},
  };
};
