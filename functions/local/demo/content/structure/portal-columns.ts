import type { DemoColumn } from '../types.ts';

const column = (
  columnId: string,
  order: number,
  zh: string,
  en: string,
  description: string,
  rest: Pick<DemoColumn, 'type' | 'function' | 'updateClass'> & Partial<DemoColumn>,
): DemoColumn => ({ columnId, order, path: columnId, name: { zh, en }, description, keywords: [zh], ...rest });

const service = { type: '办事服务', function: 'service', updateClass: 'periodic', updateDays: 365 } as const;
const talk = { function: 'interaction', updateClass: 'interactive', updateDays: 180, board: 'interaction' } as const;
const english = { lang: 'en', function: 'disclosure' } as const;

/** What the portal has beyond the columns of a unit site. */
export const portalColumns: readonly DemoColumn[] = [
  column('csgk', 5, '走进云澜', 'About Yunlan', '介绍云澜市的历史沿革、行政区划、自然地理和经济社会发展情况。', {
    parentId: 'dwgk',
    path: 'dwgk/csgk',
    type: '概况信息',
    function: 'disclosure',
    updateClass: 'static',
    listStyle: 'single',
    board: 'disclosure',
  }),
  column('bmdt', 25, '部门动态', 'From the departments', '汇集市政府各部门和清河区的工作动态。', {
    type: '工作动态',
    function: 'disclosure',
    updateClass: 'realtime',
    updateDays: 14,
    board: 'disclosure',
    fedByMounts: true,
  }),
  column('hdyg', 35, '活动预告', 'Event announcements', '会议、发布、开放日和其他政务活动的预告。', {
    type: '通知公告',
    function: 'disclosure',
    updateClass: 'periodic',
    updateDays: 180,
    listStyle: 'occasions',
    board: 'disclosure',
  }),
  column('sjfb', 55, '数据发布', 'Statistics', '发布全市经济社会发展统计数据和政务服务办件数据。', {
    type: '数据发布',
    function: 'disclosure',
    updateClass: 'periodic',
    updateDays: 90,
    board: 'disclosure',
  }),
  column('tpjj', 58, '影像云澜', 'Yunlan in pictures', '以图片展示云澜的城市风貌和建设成就。', {
    type: '概况信息',
    function: 'disclosure',
    updateClass: 'periodic',
    updateDays: 180,
    listStyle: 'gallery',
    board: 'disclosure',
  }),
  column('sm', 80, '市民', 'Residents', '汇集市民办事和日常生活所需的信息与服务。', {
    ...service,
    audience: 'citizen',
    board: 'service',
  }),
  column('qy', 90, '企业', 'Business', '汇集企业从设立到经营所需的政策与服务。', {
    ...service,
    audience: 'enterprise',
    board: 'service',
  }),
  column('tz', 100, '投资', 'Investment', '介绍云澜的投资环境、产业载体和扶持政策。', {
    ...service,
    audience: 'investment',
    board: 'service',
  }),
  column('ly', 110, '旅游', 'Visiting', '介绍云澜的山水人文、出行路线和旅游服务。', {
    ...service,
    audience: 'tourism',
    board: 'service',
  }),
  column('lstd', 120, '绿色通道', 'Green channels', '为老年人、军人军属、妇女、儿童和残疾人提供的专门服务。', {
    ...service,
    listStyle: 'cards',
    board: 'service',
  }),
  column('lr', 10, '老年人', 'Older people', '养老服务、敬老优待和适老化办事。', {
    ...service,
    parentId: 'lstd',
    path: 'lstd/lr',
    greenChannel: 'elder',
    board: 'service',
  }),
  column('jr', 20, '军人军属', 'Soldiers and families', '退役军人就业安置、军人军属优先优待。', {
    ...service,
    parentId: 'lstd',
    path: 'lstd/jr',
    greenChannel: 'soldier',
    board: 'service',
  }),
  column('fn', 30, '妇女', 'Women', '妇女健康、就业创业和权益维护。', {
    ...service,
    parentId: 'lstd',
    path: 'lstd/fn',
    greenChannel: 'women',
    board: 'service',
  }),
  column('et', 40, '儿童', 'Children', '儿童入学、预防接种、福利保障和校外活动。', {
    ...service,
    parentId: 'lstd',
    path: 'lstd/et',
    greenChannel: 'children',
    board: 'service',
  }),
  column('cjr', 50, '残疾人', 'People with disabilities', '残疾人证、康复服务、就业帮扶和无障碍出行。', {
    ...service,
    parentId: 'lstd',
    path: 'lstd/cjr',
    greenChannel: 'disabled',
    board: 'service',
  }),
  column('zjdc', 130, '征集调查', 'Consultations', '就重大决策和民生事项公开征求意见，并公布采纳情况。', {
    ...talk,
    type: '征集调查',
  }),
  column('zxft', 140, '在线访谈', 'Interviews', '部门负责人就群众关心的问题与网民在线交流。', {
    ...talk,
    type: '在线访谈',
  }),
  column('hygq', 150, '回应关切', 'Answers to public concerns', '对社会关注的热点问题及时作出回应和说明。', {
    ...talk,
    type: '回应关切',
  }),
  column('en', 900, 'English', 'English', 'News and services of Yunlan for readers of English.', {
    ...english,
    type: '概况信息',
    updateClass: 'periodic',
    updateDays: 180,
  }),
  column('en-news', 10, 'News', 'News', 'News from the Yunlan Municipal Government.', {
    ...english,
    parentId: 'en',
    path: 'en/news',
    type: '工作动态',
    updateClass: 'periodic',
    updateDays: 30,
  }),
  column('en-about', 20, 'About Yunlan', 'About Yunlan', 'The city, its government and how to get here.', {
    ...english,
    parentId: 'en',
    path: 'en/about',
    type: '概况信息',
    updateClass: 'static',
  }),
  column(
    'en-services',
    30,
    'Living and business',
    'Living and business',
    'Guides for living, working and investing in Yunlan.',
    {
      ...english,
      function: 'service',
      parentId: 'en',
      path: 'en/services',
      type: '办事服务',
      updateClass: 'periodic',
      updateDays: 365,
    },
  ),
];
