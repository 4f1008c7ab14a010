import { join } from 'node:path';
import type { ClusterSnapshot, CounterState } from '#shared/ports/cluster-snapshot.ts';
import type { ObjectHead } from '#shared/ports/object-store.ts';
import type { Item, TableName } from '#shared/ports/table-store.ts';
import { Statements } from '../engine/statements.ts';
import { ObjectFiles } from '../objects/object-files.ts';
import { headOf, ObjectReader } from '../objects/object-reader.ts';
import { TableReader } from '../tables/table-reader.ts';
import { freezeDatabases } from './freeze-databases.ts';

const perStep = 500;

async function* itemsOf(reader: TableReader, table: TableName): AsyncGenerator<Item> {
  let after: readonly [string, string] = ['', ''];
  for (let items = reader.walk(table, after); items.length > 0; items = reader.walk(table, after)) {
    for (const item of items) {
      after = [item.pk, item.sk];
      yield item;
    }
  }
}

async function* objectsOf(reader: ObjectReader): AsyncGenerator<ObjectHead> {
  let after: string | undefined;
  for (let rows = reader.list('', after, perStep); rows.length > 0; rows = reader.list('', after, perStep)) {
    for (const row of rows) {
      after = row.key;
      yield headOf(row);
    }
  }
}

/** A data folder as it stands now; other processes and threads may go on writing to it. */
export const openSnapshot = (dataDir: string): ClusterSnapshot => {
  const frozen = freezeDatabases(dataDir);
  const tables = new TableReader(frozen.of('tables.db'));
  const objects = new ObjectReader(frozen.of('objects.db'));
  const files = new ObjectFiles(join(dataDir, 'objects'));
  const counters = async function* (): AsyncGenerator<CounterState> {
    type Row = { readonly counter: string; readonly value: number };
    const reserved = new Statements(frozen.of('tables.db')).all<Row>('SELECT counter, value FROM reserved');
    for (const row of reserved) yield { kind: 'reserved', ...row };
    const added = new Statements(frozen.of('counters.db')).all<Row>('SELECT name AS counter, value FROM counters');
    for (const row of added) yield { kind: 'added', ...row };
  };
  return {
    items: (table) => itemsOf(tables, table),
    counters,
    objects: () => objectsOf(objects),
    read: async ({ key, size }, from, to) => {
      const row = objects.row(key);
      return row && files.readRange(row.file, from, Math.min(to + 1, size) - from);
    },
    close: frozen.close,
  };
};
