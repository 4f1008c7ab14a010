import type { Column } from '#shared/domain/column/column.ts';
import type { Bilingual, Site } from '#shared/domain/site/site.ts';

/** A field of the national registry (全国政府网站信息报送系统) as this cluster knows it. */
export type RegistryField = {
  readonly key: string;
  readonly name: Bilingual;
  readonly required: boolean;
};

const field = (key: string, zh: string, en: string, required = true): RegistryField => ({
  key,
  name: { zh, en },
  required,
});

export const siteFields: readonly RegistryField[] = [
  field('identificationCode', '网站标识码', 'Identification code'),
  field('name', '网站名称', 'Site name'),
  field('homeAddress', '首页网址', 'Home address'),
  field('domain', '域名', 'Domain'),
  field('kind', '网站类型', 'Kind'),
  field('status', '网站状态', 'Status'),
  field('unitName', '主办单位', 'Responsible unit'),
  field('unitAddress', '办公地址', 'Address'),
  field('phone', '联系电话', 'Telephone'),
  field('email', '联系邮箱', 'Mail', false),
  field('icp', 'ICP备案号', 'ICP filing'),
  field('policeRecord', '公安备案号', 'Public-security filing'),
  field('launchedOn', '开通日期', 'Opened on'),
  field('columns', '栏目数', 'Columns'),
  field('languages', '语言版本', 'Languages', false),
  field('newAddress', '下线后去向', 'Moved to', false),
];

export const columnFields: readonly RegistryField[] = [
  field('identificationCode', '网站标识码', 'Identification code'),
  field('siteName', '网站名称', 'Site name'),
  field('columnId', '栏目编号', 'Column id'),
  field('name', '栏目名称', 'Column name'),
  field('type', '栏目类别', 'Column type'),
  field('description', '栏目说明', 'Description'),
  field('keywords', '栏目关键词', 'Keywords'),
  field('address', '栏目网址', 'Address'),
  field('parent', '上级栏目', 'Parent', false),
  field('ownerUnit', '责任单位', 'Owner'),
  field('updateClass', '更新方式', 'Update class'),
  field('updateDays', '更新周期（天）', 'Cycle in days', false),
];

export type RegistryRow = Readonly<Record<string, string | number>>;
/** A required field without a value. */
export type RegistryGap = {
  readonly table: 'sites' | 'columns';
  readonly row: string;
  readonly field: string;
  readonly name: Bilingual;
};

const kinds = { portal: '政府门户网站', department: '部门网站', district: '下级政府门户网站', topic: '专题' } as const;
const statuses = {
  preparing: '筹建',
  live: '正常运行',
  tempOffline: '临时下线',
  offlineNotice: '申请关停',
  closed: '已关停',
} as const;
const classes = { realtime: '实时更新', periodic: '定期更新', interactive: '互动交流', static: '静态' } as const;

/** A site as the registry wants it; `base` is its address. */
export const siteRow = (site: Site, base: string, columns: number): RegistryRow => ({
  identificationCode: site.identificationCode ?? '',
  name: site.name.zh,
  homeAddress: `${base}/`,
  domain: site.domain ?? '',
  kind: kinds[site.kind],
  status: statuses[site.status],
  unitName: site.unit.name,
  unitAddress: site.unit.address,
  phone: site.unit.phone,
  email: site.unit.email,
  icp: site.filings?.icp ?? '',
  policeRecord: site.filings?.policeRecord ?? '',
  launchedOn: site.launchedAt?.slice(0, 10) ?? '',
  columns,
  languages: site.languages.join(' '),
  newAddress: site.retirement?.newUrl ?? '',
});

export const columnRow = (site: Site, base: string, column: Column): RegistryRow => ({
  identificationCode: site.identificationCode ?? '',
  siteName: site.name.zh,
  columnId: column.columnId,
  name: column.name.zh,
  type: column.type,
  description: column.description,
  keywords: column.keywords.join(' '),
  address: `${base}/${column.path}/`,
  parent: column.parentId ?? '',
  ownerUnit: column.ownerUnit,
  updateClass: classes[column.updateClass],
  updateDays: column.updateDays ?? '',
});

/** What the registry would send back: required fields that are empty. */
export const registryGaps = (
  table: RegistryGap['table'],
  fields: readonly RegistryField[],
  rows: readonly { readonly id: string; readonly row: RegistryRow }[],
): readonly RegistryGap[] =>
  rows.flatMap(({ id, row }) =>
    fields
      .filter(({ key, required }) => required && (row[key] ?? '') === '')
      .map(({ key, name }) => ({ table, row: id, field: key, name })),
  );
