import { compareUtf8 } from '#shared/ports/semantics/order/compare-utf8.ts';
import { keyBounds } from '#shared/ports/semantics/tables/query-scope.ts';
import { tableLimits } from '#shared/ports/semantics/tables/table-limits.ts';
import type { Query } from '#shared/ports/table-store.ts';
import type { StoredJson } from './stored-json.ts';

type Placed = { readonly row: StoredJson; readonly at: readonly string[] };

const placed = (row: StoredJson, { index, partition }: Query): readonly Placed[] => {
  if (!index) return row.pk === partition ? [{ row, at: [row.sk] }] : [];
  const [pk, sk] = row.index[index];
  return pk === partition && sk !== undefined ? [{ row, at: [sk, row.pk, row.sk] }] : [];
};

const compareAt = (left: readonly string[], right: readonly string[]): number => {
  for (const [n, part] of left.entries()) {
    const difference = compareUtf8(part, right[n] ?? '');
    if (difference !== 0) return difference;
  }
  return 0;
};

/** The page of `query` behind `after`, and where the next one begins to be behind; undefined at the end. */
export const queryRows = (
  rows: Iterable<StoredJson>,
  query: Query,
  after: readonly string[] | undefined,
): { readonly rows: readonly StoredJson[]; readonly last: readonly string[] | undefined } => {
  const { from, to, before } = keyBounds(query.range);
  const sign = query.order === 'desc' ? -1 : 1;
  const inRange = ({ at: [sk = ''] }: Placed): boolean =>
    (from === undefined || compareUtf8(sk, from) >= 0) &&
    (to === undefined || compareUtf8(sk, to) <= 0) &&
    (before === undefined || compareUtf8(sk, before) < 0);
  const found = [...rows]
    .flatMap((row) => placed(row, query))
    .filter((one) => inRange(one) && (after === undefined || sign * compareAt(one.at, after) > 0))
    .sort((left, right) => sign * compareAt(left.at, right.at));

  let bytes = 0;
  const page: StoredJson[] = [];
  for (const { row } of found) {
    bytes += row.size;
    if (page.length === query.limit || bytes > tableLimits.page) break;
    page.push(row);
  }
  return { rows: page, last: page.length < found.length ? found[page.length - 1]?.at : undefined };
};
