import type { ClassDictionaries } from '#shared/domain/cluster/class-dictionaries.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { type ColumnTree, childColumns } from '#shared/domain/column/column-tree.ts';
import {
  catalogueId,
  type Facet,
  facetId,
  facets,
  facetValueName,
  parseFacetValue,
} from '#shared/domain/disclosure/catalogue.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';

/** A value that has documents on a site, with the words first entered for it. */
export type CatalogueValue = { readonly columnId: string; readonly name: string };

const words: Readonly<Record<Facet, Bilingual & { readonly path: string }>> = {
  subject: { zh: '按主题分类', en: 'By subject', path: 'zt' },
  genre: { zh: '按体裁分类', en: 'By genre', path: 'tc' },
  organisation: { zh: '按机构分类', en: 'By organisation', path: 'jg' },
  audience: { zh: '按服务对象分类', en: 'By audience', path: 'dx' },
};

/** The disclosure column the catalogue hangs below. */
const hostColumn = (tree: ColumnTree): Column | undefined => {
  const fits = (column: Column | undefined): column is Column => column?.status === 'active' && column.lang === 'zh';
  const usual = tree.get('zfxxgk');
  return fits(usual) ? usual : childColumns(tree, undefined).find((one) => fits(one) && one.type === '信息公开目录');
};

const made = (host: Column, fields: Pick<Column, 'columnId' | 'parentId' | 'name' | 'path' | 'order'>): Column => ({
  ...host,
  ...fields,
  version: 1,
  type: '信息公开目录',
  updateClass: 'static',
  updateDays: undefined,
  description: fields.name.zh,
  keywords: [fields.name.zh],
  listStyle: 'list',
  visible: true,
  base: false,
  template: undefined,
  blocks: undefined,
  mounts: [],
});

/**
 * The tree with the catalogue in it, as pages show it: below the disclosure column, its facets, below each the values that
 * have documents. Where a column of the site's own stands at that address, or none for disclosure, there is no catalogue.
 */
export const withCatalogue = (
  tree: ColumnTree,
  values: readonly CatalogueValue[],
  dictionaries: ClassDictionaries,
): ColumnTree => {
  const host = hostColumn(tree);
  const path = `${host?.path}/ml`;
  if (!host || values.length === 0 || [...tree.values()].some((column) => column.path === path)) return tree;
  const root = made(host, {
    columnId: catalogueId,
    parentId: host.columnId,
    name: { zh: '信息公开目录', en: 'Disclosure catalogue' },
    path,
    order: 1000,
  });
  const above = facets.map((facet, n) =>
    made(host, {
      columnId: facetId(facet),
      parentId: catalogueId,
      name: words[facet],
      path: `${path}/${words[facet].path}`,
      order: n,
    }),
  );
  const below = values.flatMap(({ columnId, name }): Column[] => {
    const value = parseFacetValue(columnId);
    if (!value) return [];
    const { facet, code } = value;
    const entries = facet === 'organisation' ? [] : dictionaries[facet];
    const at = entries.findIndex((entry) => entry.code === code);
    return [
      made(host, {
        columnId,
        parentId: facetId(facet),
        name: facetValueName(columnId, name, dictionaries),
        path: `${path}/${words[facet].path}/${code}`,
        order: at < 0 ? entries.length : at,
      }),
    ];
  });
  const cards = above.map((column): Column => ({ ...column, listStyle: 'cards' }));
  return new Map([...tree, ...[root, ...cards, ...below].map((column) => [column.columnId, column] as const)]);
};
