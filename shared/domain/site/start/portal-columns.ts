import type { Column } from '#shared/domain/column/column.ts';
import type { ColumnDraft } from '#shared/domain/column/column-draft.ts';

const service = {
  type: '办事服务',
  function: 'service',
  board: 'service',
  updateClass: 'periodic',
  updateDays: 365,
} as const;

const channel = (
  columnId: string,
  order: number,
  name: Column['name'],
  of: NonNullable<Column['channel']>,
): ColumnDraft => ({
  columnId,
  order,
  name,
  channel: of,
  description: `${name.zh}频道。`,
  keywords: [name.zh],
  ...service,
});

const green = (
  columnId: string,
  order: number,
  name: Column['name'],
  of: NonNullable<Column['greenChannel']>,
): ColumnDraft => ({
  columnId,
  parentId: 'lstd',
  path: `lstd/${columnId}`,
  order,
  name,
  greenChannel: of,
  description: `为${name.zh}提供的专门服务。`,
  keywords: [name.zh],
  ...service,
});

/** What a portal has beyond a unit's columns: the departments' news, four audience channels, five green channels (COL-11, COL-12). */
export const portalColumns: readonly ColumnDraft[] = [
  {
    columnId: 'bmdt',
    name: { zh: '部门动态', en: 'From the departments' },
    type: '工作动态',
    function: 'disclosure',
    board: 'disclosure',
    updateClass: 'realtime',
    updateDays: 14,
    description: '汇集各部门和下级政府的工作动态。',
    keywords: ['部门动态'],
    order: 25,
  },
  channel('sm', 80, { zh: '市民', en: 'Residents' }, 'citizen'),
  channel('qy', 90, { zh: '企业', en: 'Business' }, 'enterprise'),
  channel('tz', 100, { zh: '投资', en: 'Investment' }, 'investment'),
  channel('ly', 110, { zh: '旅游', en: 'Visiting' }, 'tourism'),
  {
    columnId: 'lstd',
    name: { zh: '绿色通道', en: 'Green channels' },
    ...service,
    description: '为特殊群体提供的专门服务。',
    keywords: ['绿色通道'],
    order: 120,
    listStyle: 'cards',
  },
  green('lr', 10, { zh: '老年人', en: 'Older people' }, 'elder'),
  green('jr', 20, { zh: '军人军属', en: 'Soldiers and families' }, 'soldier'),
  green('fn', 30, { zh: '妇女', en: 'Women' }, 'women'),
  green('et', 40, { zh: '儿童', en: 'Children' }, 'children'),
  green('cjr', 50, { zh: '残疾人', en: 'People with disabilities' }, 'disabled'),
];
