import type { Services } from '#functions/composition/services.ts';
import type { Column } from '#shared/domain/column/column.ts';
import type { ColumnTree } from '#shared/domain/column/column-tree.ts';
import type { Template } from '#shared/domain/template/template.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { TemplateRepository } from '#shared/repositories/template/template-repository.ts';

const fieldsOf = ({ version: _, mounts: __, ...fields }: Column): string => JSON.stringify(fields);

/** Columns whose fields are to be again what they were; where they are shown elsewhere stays as both ends decided since. */
const wantedColumns = (now: ColumnTree, then: readonly Column[]): readonly Column[] =>
  then.flatMap((column) => {
    const known = now.get(column.columnId);
    if (known && fieldsOf(known) === fieldsOf(column)) return [];
    return [{ ...column, mounts: known?.mounts ?? [], version: (known?.version ?? 0) + 1 }];
  });

/** That columns were changed, until all articles stand in them again: a restoration may be cut short between the two. */
const relisting = (siteId: string) => ({ table: 'tenants', pk: `site#${siteId}#restore`, sk: 'relisting' }) as const;

/** Whether articles are to be listed anew because their columns were changed, now or by a restoration that was cut short. */
export const mustRelist = async (tables: TableStore, siteId: string): Promise<boolean> =>
  (await tables.get(relisting(siteId))) !== undefined;

/** The write that says that all articles stand in their columns. */
export const relistedWrite = (siteId: string): Write => {
  const { table, pk, sk } = relisting(siteId);
  return { table, delete: { pk, sk } };
};

/** Brings columns and templates of a site back; answers how many are others now. New ones stay. */
export const restoreStructure = async (
  { tables, ids }: { readonly tables: TableStore; readonly ids: Services['ids'] },
  siteId: string,
  then: { readonly columns: readonly Column[]; readonly templates: readonly Template[] },
): Promise<{ readonly columns: number; readonly templates: number }> => {
  const columns = new ColumnRepository(tables);
  const templates = new TemplateRepository(tables);
  const wanted = wantedColumns(await columns.tree(siteId), then.columns);
  const { table, pk, sk } = relisting(siteId);
  const begun: Write = { table, put: { pk, sk, version: 1 } };
  for (const column of wanted) await tables.transact([columns.put(column), revisionWrite(siteId, ids.next()), begun]);
  let restored = 0;
  for (const template of then.templates) {
    const known = await templates.find(siteId, template.theme, template.name);
    if (known?.source === template.source) continue;
    const version = (known?.version ?? 0) + 1;
    await tables.transact([...templates.put({ ...template, version }), revisionWrite(siteId, ids.next())]);
    restored += 1;
  }
  return { columns: wanted.length, templates: restored };
};
