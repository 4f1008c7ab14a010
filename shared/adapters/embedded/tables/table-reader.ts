import type { DatabaseSync } from 'node:sqlite';
import { keyBounds } from '#shared/ports/semantics/tables/query-scope.ts';
import { tableLimits } from '#shared/ports/semantics/tables/table-limits.ts';
import type { Item, ItemKey, Query, TableName } from '#shared/ports/table-store.ts';
import { Statements } from '../engine/statements.ts';

type Row = {
  readonly pk: string;
  readonly sk: string;
  readonly at: string;
  readonly size: number;
  readonly item: string;
};
type Term = readonly [sql: string, ...values: readonly string[]];

const term = (sql: string, value: string | undefined): readonly Term[] => (value === undefined ? [] : [[sql, value]]);

// One bound a side: with two, the engine may walk from the wider one.
const terms = (query: Query, sortKey: string, after: readonly string[] | undefined): readonly Term[] => {
  const { from, to, before } = keyBounds(query.range);
  const [left, right] = query.index ? [`(${sortKey}, pk, sk)`, '(?, ?, ?)'] : [sortKey, '?'];
  const behind = (sign: '>' | '<'): readonly Term[] => (after ? [[`${left} ${sign} ${right}`, ...after]] : []);
  const lower = term(`${sortKey} >= ?`, from);
  const upper = [...term(`${sortKey} <= ?`, to), ...term(`${sortKey} < ?`, before)];
  if (!after) return [...lower, ...upper];
  return query.order === 'desc' ? [...lower, ...behind('<')] : [...behind('>'), ...upper];
};

/** Reads tables.db on a connection of its own: everything committed before a call is seen by it. */
export class TableReader {
  readonly #statements: Statements;

  constructor(database: DatabaseSync) {
    this.#statements = new Statements(database);
  }

  get({ table, pk, sk }: ItemKey): Item | undefined {
    const row = this.#statements.one<{ item: string }>(`SELECT item FROM ${table} WHERE pk = ? AND sk = ?`, pk, sk);
    return row && JSON.parse(row.item);
  }

  /** The page behind `after`, and the position of its last item when more follow. */
  query(query: Query, after: readonly string[] | undefined) {
    const { index, order = 'asc' } = query;
    const sortKey = index ? `${index}sk` : 'sk';
    const bounds = terms(query, sortKey, after);
    const where = [`${index ? `${index}pk` : 'pk'} = ?`, ...bounds.map(([sql]) => sql)].join(' AND ');
    const sorted = (index ? [sortKey, 'pk', 'sk'] : [sortKey]).map((name) => `${name} ${order}`).join(', ');
    const sql = `SELECT pk, sk, ${sortKey} AS at, size, item FROM ${query.table} WHERE ${where} ORDER BY ${sorted} LIMIT ?`;
    const values = bounds.flatMap(([, ...rest]) => rest);

    const page: Row[] = [];
    let bytes = 0;
    for (const row of this.#statements.each<Row>(sql, query.partition, ...values, query.limit + 1)) {
      bytes += row.size;
      const last = page.at(-1);
      if (last && (page.length === query.limit || bytes > tableLimits.page)) {
        return { items: parse(page), last: index ? [last.at, last.pk, last.sk] : [last.sk] };
      }
      page.push(row);
    }
    return { items: parse(page), last: undefined };
  }

  /** Up to a hundred items of a table behind a key, by key. */
  walk(table: TableName, after: readonly [pk: string, sk: string]): readonly Item[] {
    const sql = `SELECT item FROM ${table} WHERE (pk, sk) > (?, ?) ORDER BY pk, sk LIMIT 100`;
    return parse(this.#statements.all(sql, ...after));
  }

  /** The key that signs cursors; the same for every thread and start. */
  cursorKey(): string {
    const row = this.#statements.one<{ value: string }>("SELECT value FROM secrets WHERE name = 'cursor'");
    if (!row) throw new Error('tables.db has no cursor key: it was not made by this program');
    return row.value;
  }

  /** Feed rows of a table behind a position, oldest first. */
  feed(
    table: TableName,
    after: number,
    limit: number,
  ): readonly { readonly position: number; readonly item: string }[] {
    const sql = 'SELECT position, item FROM feed WHERE tablename = ? AND position > ? ORDER BY position LIMIT ?';
    return this.#statements.all(sql, table, after, limit);
  }
}

const parse = (rows: readonly { readonly item: string }[]): readonly Item[] => rows.map(({ item }) => JSON.parse(item));
