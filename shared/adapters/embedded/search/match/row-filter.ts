import type { SearchQuery } from '#shared/ports/search-index.ts';
import { type DocumentColumns, type DocumentGroup, noGroup } from './document-columns.ts';

type Filters = Partial<SearchQuery>;

const passes = ({ siteIds, excludeSiteIds, columnId, kind, lang }: Filters, group: DocumentGroup): boolean =>
  (siteIds === undefined || siteIds.includes(group.siteId)) &&
  !excludeSiteIds?.includes(group.siteId) &&
  (columnId === undefined || group.columnPath.includes(`/${columnId}/`)) &&
  (kind === undefined || kind === group.kind) &&
  (lang === undefined || lang === group.lang);

/** Whether a row passes the filters of a query; whole groups are decided on once. */
export const rowFilter = (query: Filters, columns: DocumentColumns): ((row: number) => boolean) => {
  const groups = Uint8Array.from(columns.groups, (group, index) => (index !== noGroup && passes(query, group) ? 1 : 0));
  const { group, publishedAt } = columns;
  const from = query.from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(query.from);
  const to = query.to === undefined ? Number.POSITIVE_INFINITY : Date.parse(query.to);
  return (row) => {
    if (groups[group[row] as number] !== 1) return false;
    const at = publishedAt[row] as number;
    return at >= from && at <= to;
  };
};
