import type { ColumnDraft } from '#shared/domain/column/column-draft.ts';
import type { ColumnSet } from '#shared/domain/site/sets/column-set.ts';
import { scenarioSet } from '#shared/domain/site/sets/scenario-sets.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';

const words = (zh: string, en: string): Bilingual => ({ zh, en });

const child = (parentId: string, fields: Omit<ColumnDraft, 'parentId'>): ColumnDraft => ({ ...fields, parentId });

const disclosed = {
  type: '信息公开目录',
  function: 'disclosure',
  board: 'disclosure',
  updateClass: 'periodic',
} as const;

const area = (columnId: string, name: Bilingual, order: number, updateDays: number): ColumnDraft =>
  child('zdly', {
    ...disclosed,
    columnId,
    name,
    order,
    updateDays,
    keywords: [name.zh],
    description: `${name.zh}信息。`,
  });

/** Key areas of disclosure (DIS-06): five and three. */
const keyAreas: ColumnSet = {
  setId: 'key-areas',
  name: words('重点领域信息公开', 'Key areas of disclosure'),
  description: words('财政预决算等八个重点领域的公开栏目。', 'Columns for the eight key areas.'),
  kinds: ['portal', 'district', 'department'],
  below: 'fdzdgk',
  columns: [
    {
      ...disclosed,
      columnId: 'zdly',
      name: words('重点领域信息公开', 'Key areas of disclosure'),
      description: '社会关注的重点领域政府信息。',
      keywords: ['重点领域'],
      order: 50,
      updateDays: 90,
      listStyle: 'cards',
    },
    area('czyjs', words('财政预决算', 'Budget and accounts'), 10, 366),
    area('sgjf', words('三公经费', 'Three public expenses'), 20, 366),
    area('zftb', words('政府招投标', 'Public tendering'), 30, 90),
    area('zdxm', words('重大建设项目', 'Major construction projects'), 40, 180),
    area('hjbh', words('环境保护', 'Environmental protection'), 50, 90),
    area('zfcg', words('政府采购', 'Government procurement'), 60, 90),
    area('sysf', words('行政事业性收费', 'Administrative fees'), 70, 366),
    area('yjgl', words('应急管理', 'Emergency management'), 80, 180),
  ],
};

const topic = (columnId: string, name: Bilingual, order: number): ColumnDraft =>
  child('ywzt', {
    ...disclosed,
    type: '工作动态',
    columnId,
    name,
    order,
    updateDays: 90,
    keywords: [name.zh],
    description: `${name.zh}的政策、动态和办事信息。`,
    blocks: [{ kind: 'list', column: columnId, limit: 12, wide: true }],
  });

/** Business topics by the standard of column construction (COL-10). */
const businessTopics: ColumnSet = {
  setId: 'business-topics',
  name: words('业务专题', 'Business topics'),
  description: words('按栏目建设规范设置的五个业务专题。', 'The five topics of the column standard.'),
  kinds: ['department', 'portal', 'district'],
  columns: [
    {
      ...disclosed,
      type: '工作动态',
      columnId: 'ywzt',
      name: words('业务专题', 'Business topics'),
      description: '本单位主要业务的专题。',
      keywords: ['业务专题'],
      order: 80,
      updateDays: 90,
      listStyle: 'cards',
    },
    topic('fmks', words('非煤矿山', 'Non-coal mines'), 10),
    topic('whp', words('危险化学品', 'Hazardous chemicals'), 20),
    topic('yjjy', words('应急救援', 'Emergency rescue'), 30),
    topic('pjzz', words('评价资质', 'Assessment qualification'), 40),
    topic('xzxk', words('行政许可', 'Licensing'), 50),
  ],
};

/** News, disclosure, government and market services, questions and answers of one subject on one page (COL-13). */
const subjectService: ColumnSet = {
  setId: 'subject-service',
  name: words('主题服务', 'Subject service'),
  description: words(
    '把一个主题的动态、公开、政务服务、便民服务和问答汇集在一页。',
    'Everything about one subject on one page.',
  ),
  kinds: ['portal', 'district', 'department', 'topic'],
  columns: [
    {
      columnId: 'ztfw',
      name: words('主题服务', 'Subject service'),
      type: '办事服务',
      function: 'service',
      board: 'service',
      updateClass: 'static',
      description: '一个主题，一页看全。',
      keywords: ['主题服务'],
      order: 68,
      blocks: [
        { kind: 'services', column: 'ztfw-zwfw', limit: 12 },
        { kind: 'list', column: 'ztfw-dt', limit: 7 },
        { kind: 'list', column: 'ztfw-gk', limit: 7 },
        { kind: 'list', column: 'ztfw-bm', limit: 7 },
        { kind: 'list', column: 'ztfw-wd', limit: 7 },
      ],
    },
    child('ztfw', { ...disclosed, type: '工作动态', columnId: 'ztfw-dt', name: words('主题动态', 'News'), order: 10 }),
    child('ztfw', { ...disclosed, columnId: 'ztfw-gk', name: words('信息公开', 'Disclosure'), order: 20 }),
    child('ztfw', {
      columnId: 'ztfw-zwfw',
      name: words('政务服务', 'Government services'),
      type: '办事服务',
      function: 'service',
      order: 30,
      updateDays: 365,
    }),
    child('ztfw', {
      columnId: 'ztfw-bm',
      name: words('便民服务', 'Community and market services'),
      type: '办事服务',
      function: 'service',
      order: 40,
      updateDays: 365,
    }),
    child('ztfw', {
      columnId: 'ztfw-wd',
      name: words('常见问答', 'Questions and answers'),
      type: '回应关切',
      function: 'interaction',
      order: 50,
      updateDays: 365,
    }),
  ],
};

/** Events a unit announces; shown on the portal once it agrees (CNT-33). */
const events: ColumnSet = {
  setId: 'events',
  name: words('活动预告', 'Event announcements'),
  description: words(
    '本单位的政务活动预告，可推送到门户网站集中宣传。',
    'Events of the unit, shown on the portal too.',
  ),
  kinds: ['portal', 'district', 'department'],
  portalColumn: 'hdyg',
  columns: [
    {
      columnId: 'hdyg',
      name: words('活动预告', 'Event announcements'),
      type: '通知公告',
      function: 'disclosure',
      board: 'disclosure',
      updateClass: 'periodic',
      updateDays: 180,
      description: '会议、发布、开放日和其他政务活动的预告。',
      keywords: ['活动预告'],
      order: 35,
      listStyle: 'occasions',
    },
  ],
};

/** Systems beside the portal, by link (CLU-16): its blocks are put together once the addresses are known, until then it is not shown. */
const systems: ColumnSet = {
  setId: 'external-systems',
  name: words('业务系统', 'External systems'),
  description: words(
    '审批、社区服务、劳动力市场、教育、招商等已有系统的入口。',
    'Entrances to systems that exist already.',
  ),
  kinds: ['portal', 'district', 'department'],
  columns: [
    {
      columnId: 'ywxt',
      name: words('业务系统', 'External systems'),
      type: '办事服务',
      function: 'service',
      board: 'service',
      updateClass: 'static',
      description: '各部门业务系统的统一入口。',
      keywords: ['业务系统', '办事系统'],
      order: 69,
    },
  ],
};

/** Sets of columns that can be added without a designer. */
export const columnSets: readonly ColumnSet[] = [
  scenarioSet,
  keyAreas,
  businessTopics,
  subjectService,
  events,
  systems,
];
