import { pagePath } from '#shared/domain/page/page-path.ts';
import { columnsBeside } from '#shared/rendering/pages/list-page.ts';
import type { PageMaker } from '#shared/rendering/pages/page-model.ts';
import { columnView } from '#shared/rendering/view/column-view.ts';
import { columnCrumbs } from '#shared/rendering/view/crumbs.ts';
import { rowViews } from '#shared/rendering/view/row-view.ts';

/** More than any range holds: ranges are split long before. */
const rangeLimit = 1000;

/** Months of a range in words: `2026-01`, or from the older to the newer. */
export const rangeMonths = ({ newest, oldest }: { readonly newest: string; readonly oldest: string }): string =>
  newest === oldest ? newest : `${oldest} — ${newest}`;

/** One page of a column's archive: the rows of a fixed range of display keys. */
export const archivePage: PageMaker = async (context) => {
  const { spec, reader, site, root, words } = context;
  const siteId = site.siteId;
  const columnId = spec.columnId ?? '';
  const [columns, ranges] = await Promise.all([
    reader.columnPath(siteId, columnId),
    reader.archiveRanges(siteId, columnId),
  ]);
  const column = columns.at(-1);
  const index = ranges.findIndex((range) => range.rangeId === spec.rangeId);
  const range = ranges[index];
  if (!column || !range) return undefined;
  const rows = await reader.rows({ siteId, columnId, from: range.from, to: range.to, limit: rangeLimit });
  if (rows.length === 0) return undefined;
  const address = (at: number): string | undefined => {
    const other = ranges[at];
    return other && `${root}/${pagePath.archive(column.path, other.rangeId)}`;
  };
  const { name, address: newest } = columnView(context, column);
  return {
    templates: ['lists/archive'],
    title: `${name} ${rangeMonths(range)}`,
    description: column.description,
    columns,
    crumbs: [...columnCrumbs(context, columns), { name: words['archive'] ?? '', address: '' }],
    data: {
      beside: await columnsBeside(context, columns),
      months: rangeMonths(range),
      rows: await rowViews(context, rows),
      newer: address(index - 1) ?? newest,
      older: address(index + 1),
    },
  };
};
