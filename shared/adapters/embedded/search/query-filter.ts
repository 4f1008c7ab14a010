import type { SQLInputValue } from 'node:sqlite';
import type { SearchQuery } from '#shared/ports/search-index.ts';

/** Conditions on the table `documents` with their values; the text is made of fixed fragments only. */
export type QueryFilter = { readonly sql: string; readonly values: readonly SQLInputValue[] };

/** The filters of a query. Lists travel as one JSON value, so that the text does not depend on their length. */
export const queryFilter = (query: Partial<SearchQuery>): QueryFilter => {
  const conditions: string[] = ['live = 1'];
  const values: SQLInputValue[] = [];
  const add = (sql: string, value: SQLInputValue | undefined): void => {
    if (value === undefined) return;
    conditions.push(sql);
    values.push(value);
  };
  const list = (ids: readonly string[] | undefined) => ids && JSON.stringify(ids);
  add('siteId IN (SELECT value FROM json_each(?))', list(query.siteIds));
  add(
    'siteId NOT IN (SELECT value FROM json_each(?))',
    query.excludeSiteIds?.length ? list(query.excludeSiteIds) : undefined,
  );
  add('instr(columnPath, ?) > 0', query.columnId === undefined ? undefined : `/${query.columnId}/`);
  add('kind = ?', query.kind);
  add('lang = ?', query.lang);
  add('publishedAt >= ?', query.from);
  add('publishedAt <= ?', query.to);
  return { sql: conditions.join(' AND '), values };
};
