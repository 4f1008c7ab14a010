import { pagePath } from '#shared/domain/page/page-path.ts';
import { rangeMonths } from '#shared/rendering/pages/archive-page.ts';
import { columnsBeside } from '#shared/rendering/pages/list-page.ts';
import type { PageMaker } from '#shared/rendering/pages/page-model.ts';
import { columnView } from '#shared/rendering/view/column-view.ts';
import { columnCrumbs } from '#shared/rendering/view/crumbs.ts';

/** All archive pages of a column by year, newest first, each with the months it covers. */
export const archiveIndexPage: PageMaker = async (context) => {
  const { spec, reader, site, root, words } = context;
  const columnId = spec.columnId ?? '';
  const [columns, ranges] = await Promise.all([
    reader.columnPath(site.siteId, columnId),
    reader.archiveRanges(site.siteId, columnId),
  ]);
  const column = columns.at(-1);
  if (!column || ranges.length === 0) return undefined;
  const entries = ranges.map((range) => ({
    year: range.newest.slice(0, 4),
    months: rangeMonths(range),
    address: `${root}/${pagePath.archive(column.path, range.rangeId)}`,
  }));
  const years = [...new Set(entries.map((entry) => entry.year))].map((year) => ({
    year,
    ranges: entries.filter((entry) => entry.year === year),
  }));
  const archive = words['archive'] ?? '';
  return {
    templates: ['lists/archive-index'],
    title: `${columnView(context, column).name} ${archive}`,
    columns,
    crumbs: [...columnCrumbs(context, columns), { name: archive, address: '' }],
    data: { beside: await columnsBeside(context, columns), years },
  };
};
