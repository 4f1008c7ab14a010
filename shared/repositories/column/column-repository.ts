import type { Column, Mount } from '#shared/domain/column/column.ts';
import { type ColumnTree, columnTree } from '#shared/domain/column/column-tree.ts';
import type { CatalogueValue } from '#shared/domain/disclosure/catalogue-columns.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';
import { keys } from '#shared/repositories/keys.ts';
import { queryAll } from '#shared/repositories/query-all.ts';

/** The columns of the sites. */
export class ColumnRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  async find(siteId: string, columnId: string): Promise<Column | undefined> {
    const item = await this.#tables.get(keys.column(siteId, columnId));
    return item && entityOf<Column>(item);
  }

  /** All columns of a site, merged and retired ones too. */
  async tree(siteId: string): Promise<ColumnTree> {
    const items = await queryAll(this.#tables, { table: 'tenants', partition: keys.columns(siteId) });
    return columnTree(items.map((item) => entityOf<Column>(item)));
  }

  /** Columns of the site that have at least one row. */
  async filled(siteId: string): Promise<ReadonlySet<string>> {
    const items = await queryAll(this.#tables, { table: 'content', partition: keys.filledColumns(siteId) });
    return new Set(items.map((item) => item.sk));
  }

  put(column: Column): Write {
    return entityPut(keys.column(column.siteId, column.columnId), column);
  }

  /** Takes a column away that never held anything. */
  remove({ siteId, columnId, version }: Column): Write {
    const { table, pk, sk } = keys.column(siteId, columnId);
    return { table, delete: { pk, sk }, if: { kind: 'version', version } };
  }

  /** Lets a transaction hold only while the column is as it was read. */
  unchanged(column: Column): Write {
    const { table, pk, sk } = keys.column(column.siteId, column.columnId);
    return { table, check: { pk, sk }, if: { kind: 'version', version: column.version } };
  }

  /** Writes that keep the targets' view of a column's mounts in step with the column. */
  putMounts(before: Column | undefined, after: Column): readonly Write[] {
    const keyOf = (mount: Mount) => keys.mount(mount.siteId, mount.columnId, after.siteId, after.columnId);
    const now = new Map(after.mounts.map((mount) => [keyOf(mount).pk + keyOf(mount).sk, mount]));
    const old = new Map((before?.mounts ?? []).map((mount) => [keyOf(mount).pk + keyOf(mount).sk, mount]));
    return [
      ...[...now].flatMap(([id, mount]): Write[] => {
        if (old.get(id)?.state === mount.state) return [];
        const { table, pk, sk } = keyOf(mount);
        return [{ table, put: { pk, sk, version: 1, state: mount.state } }];
      }),
      ...[...old].flatMap(([id, mount]): Write[] => {
        if (now.has(id)) return [];
        const { table, pk, sk } = keyOf(mount);
        return [{ table, delete: { pk, sk } }];
      }),
    ];
  }

  /** Lists of the disclosure catalogue that have rows, each with the value first entered for it. */
  async catalogueValues(siteId: string): Promise<readonly CatalogueValue[]> {
    const partition = keys.filledColumns(siteId);
    const items = await queryAll(this.#tables, { table: 'content', partition, range: { beginsWith: '~' } });
    return items.map((item) => ({ columnId: item.sk, name: String(item['name'] ?? item.sk) }));
  }

  /** Notes a column as filled; the row named must still be there. `name` is that of a list of the catalogue. */
  fill(siteId: string, columnId: string, displayKey: string, name?: string): readonly Write[] {
    const { table, pk, sk } = keys.filledColumn(siteId, columnId);
    const row = keys.placement(siteId, columnId, displayKey);
    return [
      { table, put: { pk, sk, version: 1, name }, if: { kind: 'absent' } },
      { table: row.table, check: { pk: row.pk, sk: row.sk }, if: { kind: 'exists' } },
    ];
  }

  empty(siteId: string, columnId: string): Write {
    const { table, pk, sk } = keys.filledColumn(siteId, columnId);
    return { table, delete: { pk, sk }, if: { kind: 'exists' } };
  }

  /** Which columns of other sites are mounted on columns of this one: `{columnId, sourceSiteId, sourceColumnId}`. */
  async mountedOn(
    siteId: string,
  ): Promise<readonly { columnId: string; sourceSiteId: string; sourceColumnId: string; state: string }[]> {
    const items = await queryAll(this.#tables, { table: 'tenants', partition: keys.mounts(siteId) });
    return items.map((item) => {
      const [columnId = '', sourceSiteId = '', sourceColumnId = ''] = item.sk.split('#');
      return { columnId, sourceSiteId, sourceColumnId, state: String(item['state']) };
    });
  }
}
